package dev.faultline.prove;

import java.util.List;

/** The part of rule 1 that reading the files leaves open: the guide is not empty. */
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
    return proof.folder().guide().isBlank()
        ? List.of(Finding.of("guide.md", "is empty; tell the situation in a few sentences"))
        : List.of();
  }
}
