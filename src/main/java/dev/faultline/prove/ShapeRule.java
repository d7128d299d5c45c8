package dev.faultline.prove;

import dev.faultline.lesson.CheckSpec;
import dev.faultline.lesson.Lesson;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of rule 1 that reading the files leaves open: all checks are used, no text is blank or
 * still to be written.
 */
final class ShapeRule implements Rule {
  @Override
  public String id() {
    return "shape";
  }

  @Override
  public String title() {
    return "files, keys, texts and anchors are whole and refer to each other";
  }

  @Override
  public List<Finding> check(Proof proof) {
    Lesson lesson = proof.folder().lesson();
    List<Finding> findings = new ArrayList<>();
    for (CheckSpec check : lesson.checks()) {
      if (lesson.steps().stream().noneMatch(step -> step.checks().contains(check.id()))) {
        findings.add(
            Finding.of(
                "lesson.json", "check " + check.id() + " belongs to no step; list it in one"));
      }
      needText(check.prompt(), "the prompt of check " + check.id(), findings);
    }
    lesson
        .steps()
        .forEach(step -> needText(step.prompt(), "the prompt of step " + step.id(), findings));
    lesson.hints().forEach(hint -> needText(hint.text(), "a hint for " + hint.check(), findings));
    needText(lesson.title(), "the title", findings);
    if (proof.folder().guide().isBlank()) {
      findings.add(Finding.of("guide.md", "is empty; tell the situation in a few sentences"));
    }
    findings.addAll(UnwrittenTexts.in(proof.folder()));
    return findings;
  }

  private static void needText(String text, String what, List<Finding> findings) {
    if (text.isBlank()) {
      findings.add(Finding.of("lesson.json", what + " is blank; write it"));
    }
  }
}
