package dev.faultline.child;

import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The children that live, so that none outlives Faultline. */
final class LiveChildren {
  private static final System.Logger LOG = System.getLogger(LiveChildren.class.getName());
  private static final Set<Child> CHILDREN = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(LiveChildren::killAll, "faultline-end"));
  }

  private LiveChildren() {}

  static void add(Child child) {
    CHILDREN.add(child);
  }

  static void remove(Child child) {
    CHILDREN.remove(child);
  }

  private static void killAll() {
    for (Child child : CHILDREN) {
      try {
        child.killNow();
      } catch (UncheckedIOException e) {
        LOG.log(Level.DEBUG, "left to the next launch's sweep", e);
      }
    }
  }
}
