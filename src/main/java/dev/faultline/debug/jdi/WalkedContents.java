package dev.faultline.debug.jdi;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** Children that can only be reached one after the other. */
record WalkedContents(int size, Supplier<Iterator<Contents.Child>> walk) implements Contents {
  @Override
  public List<Child> page(int from, int count) {
    List<Child> children = new ArrayList<>();
    Iterator<Child> walker = walk.get();
    for (int i = 0; i < (long) from + count && i < size && walker.hasNext(); i++) {
      Child child = walker.next();
      if (i >= from) {
        children.add(child);
      }
    }
    return children;
  }
}
