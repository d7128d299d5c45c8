package dev.faultline.debug.jdi.values;

import com.sun.jdi.Method;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import dev.faultline.debug.ValueHandle;
import dev.faultline.debug.VariableSnapshot;
import dev.faultline.debug.jdi.loop.SideThread;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Remembers what a frame's variables were at the previous stop, and marks what differs. */
public final class ChangeMarks {
  private final ContentDigest digest;
  private final Map<ThreadReference, NavigableMap<Integer, Seen>> threads = new HashMap<>();
  private long generation;

  /** What a frame looked like; {@code generation} is the stop at which it did. */
  private record Seen(
      Method method, long generation, Map<String, Print> before, Map<String, Print> now) {}

  /**
   * What a variable looked like.
   *
   * @param inside what it contained, null when nobody looked
   */
  private record Print(String text, @Nullable List<Value> inside) {
    boolean differs(@Nullable Print before) {
      return before == null
          || !text.equals(before.text)
          || (inside != null && before.inside != null && !inside.equals(before.inside));
    }
  }

  public ChangeMarks(ContentDigest digest) {
    this.digest = digest;
  }

  /** A new stop is about to be read; what was read at the last one is asked for on the side. */
  public void begin(SideThread side) {
    generation++;
    digest.begin(side);
  }

  /** The stop is read. */
  public void end() {
    digest.end();
  }

  /** Frames higher than this are gone. */
  public void forgetAbove(ThreadReference thread, int height) {
    heights(thread).tailMap(height, false).clear();
  }

  /**
   * @param height how many frames lie at and below this one
   * @return the variables, marked where they differ from the previous stop in the same frame
   */
  public List<VariableSnapshot> mark(
      ThreadReference thread,
      int height,
      Method method,
      List<VariableSnapshot> variables,
      HandleTable handles) {
    Map<String, Print> now = new HashMap<>();
    variables.forEach(each -> now.put(each.name(), print(each, handles)));
    Seen last = heights(thread).get(height);
    if (last == null || !last.method().equals(method)) {
      heights(thread).put(height, new Seen(method, generation, now, now));
      return variables;
    }
    Map<String, Print> before = last.generation() == generation ? last.before() : last.now();
    heights(thread).put(height, new Seen(method, generation, before, now));
    Set<String> changed = new HashSet<>();
    now.forEach(
        (name, print) -> {
          if (print.differs(before.get(name))) {
            changed.add(name);
          }
        });
    return variables.stream()
        .map(each -> changed.contains(each.name()) ? changed(each) : each)
        .toList();
  }

  private NavigableMap<Integer, Seen> heights(ThreadReference thread) {
    return threads.computeIfAbsent(thread, first -> new TreeMap<>());
  }

  private Print print(VariableSnapshot variable, HandleTable handles) {
    ValueHandle handle = variable.value().handle();
    return new Print(
        print(variable),
        handle != null && variable.value().isExpandable() ? digest.of(handles.get(handle)) : null);
  }

  static String print(VariableSnapshot variable) {
    return variable.value().objectId() + " " + variable.value().text();
  }

  static VariableSnapshot changed(VariableSnapshot variable) {
    return new VariableSnapshot(
        variable.name(), variable.kind(), variable.declaredType(), variable.value(), true);
  }
}
