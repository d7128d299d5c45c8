package dev.faultline.prove;

import dev.faultline.i18n.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of rule 1 that reading leaves open: the guide is not empty, its keys name actions, no
 * text is still to be written, and no folder is there that nothing reads.
 */
final class ShapeRule implements Rule {
  @Override
  public String id() {
    return "shape";
  }

  @Override
  public String title() {
    return Texts.of("prove.shape");
  }

  @Override
  public List<Finding> check(Proof proof) {
    List<Finding> findings = new ArrayList<>(UnwrittenTexts.in(proof.folder()));
    findings.addAll(GuideKeys.in(proof.folder()));
    findings.addAll(StrayFolders.in(proof.folder()));
    if (proof.folder().guide().isBlank()) {
      findings.add(Finding.of("guide.md", Texts.of("prove.shape.guide")));
    }
    return findings;
  }
}
