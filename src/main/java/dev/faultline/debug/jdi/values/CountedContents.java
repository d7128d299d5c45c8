package dev.faultline.debug.jdi.values;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** Children of a collection that does not know its size: counted, and only so far. */
final class CountedContents implements Contents {
  private static final int MOST = 500;

  private final Supplier<Iterator<Child>> walk;
  private final int size;

  CountedContents(Supplier<Iterator<Child>> walk) {
    this.walk = walk;
    int counted = 0;
    for (Iterator<Child> walker = walk.get(); counted < MOST && walker.hasNext(); counted++) {
      walker.next();
    }
    size = counted;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public String measure() {
    return size < MOST ? "(size " + size + ")" : "(size " + MOST + " or more)";
  }

  @Override
  public List<Child> page(int from, int count) {
    return new WalkedContents(MOST, walk).page(from, count);
  }
}
