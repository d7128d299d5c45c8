package dev.faultline.debug.jdi.values;

import com.sun.jdi.ObjectReference;
import dev.faultline.debug.VariableSnapshot;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Remembers what the children of objects were when they were last shown, and marks what differs at
 * a later stop. Only what was shown is remembered, and of that what was shown last.
 */
public final class ChildMarks {
  private static final int MOST_OBJECTS = 200;

  private final Map<HandleTable.Shown, Seen> seen =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<HandleTable.Shown, Seen> eldest) {
          return size() > MOST_OBJECTS;
        }
      };

  /** What an object looked like at a stop, and when it had been shown before. */
  private static final class Seen {
    private long generation;
    private Map<String, String> before = Map.of();
    private boolean allBefore;
    private Map<String, String> now = new HashMap<>();
    private boolean allNow;

    void enter(long stop) {
      if (stop != generation) {
        generation = stop;
        before = now;
        allBefore = allNow;
        now = new HashMap<>();
        allNow = false;
      }
    }

    /** One that was not there before is new only if all that was there is known. */
    boolean isChanged(VariableSnapshot child) {
      String old = before.get(child.name());
      return old == null ? allBefore : !old.equals(ChangeMarks.print(child));
    }
  }

  /** Whether children of the object have been shown. */
  boolean knows(ObjectReference object) {
    return seen.containsKey(new HandleTable.Shown(object, false));
  }

  /**
   * @param from index of the first child
   * @param count how many were asked for
   * @return the children, marked where they differ from an earlier stop
   */
  public List<VariableSnapshot> mark(
      HandleTable.Shown object,
      int from,
      int count,
      long generation,
      List<VariableSnapshot> children) {
    Seen known = seen.computeIfAbsent(object, first -> new Seen());
    known.enter(generation);
    children.forEach(each -> known.now.put(each.name(), ChangeMarks.print(each)));
    known.allNow |= from == 0 && children.size() < count;
    return children.stream()
        .map(each -> known.isChanged(each) ? ChangeMarks.changed(each) : each)
        .toList();
  }
}
