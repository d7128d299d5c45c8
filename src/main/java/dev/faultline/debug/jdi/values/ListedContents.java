package dev.faultline.debug.jdi.values;

import java.util.List;

/** Few children, known at once. */
record ListedContents(List<Contents.Child> children) implements Contents {
  @Override
  public int size() {
    return children.size();
  }

  @Override
  public List<Child> page(int from, int count) {
    int end = (int) Math.min(children.size(), (long) from + count);
    return from >= end ? List.of() : children.subList(from, end);
  }
}
