package dev.faultline.debug.jdi.values;

import dev.faultline.debug.CommandRefused;
import dev.faultline.i18n.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/**
 * Children that can only be reached one after the other; the way to a page far behind is given up
 * after a while.
 */
record WalkedContents(int size, Supplier<Iterator<Contents.Child>> walk) implements Contents {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  @Override
  public List<Child> page(int from, int count) {
    List<Child> children = new ArrayList<>();
    Iterator<Child> walker = walk.get();
    long begin = System.nanoTime();
    for (int i = 0; i < (long) from + count && i < size && walker.hasNext(); i++) {
      Child child = walker.next();
      if (i >= from) {
        children.add(child);
      } else if (System.nanoTime() - begin > PATIENCE.toNanos()) {
        throw new CommandRefused(Texts.of("debug.value.far"));
      }
    }
    return children;
  }
}
