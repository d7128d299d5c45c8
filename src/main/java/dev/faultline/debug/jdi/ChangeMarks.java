package dev.faultline.debug.jdi;

import com.sun.jdi.Method;
import com.sun.jdi.ThreadReference;
import dev.faultline.debug.VariableSnapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Remembers what a frame's variables were at the previous stop, and marks what differs. */
final class ChangeMarks {
  /** What a frame looked like; {@code generation} is the stop at which it did. */
  private record Seen(
      Method method, long generation, Map<String, String> before, Map<String, String> now) {}

  private final Map<ThreadReference, NavigableMap<Integer, Seen>> threads = new HashMap<>();
  private long generation;

  /** A new stop begins. */
  void next() {
    generation++;
  }

  /** Frames higher than this are gone. */
  void forgetAbove(ThreadReference thread, int height) {
    heights(thread).tailMap(height, false).clear();
  }

  /**
   * @param height how many frames lie at and below this one
   * @return the variables, marked where they differ from the previous stop in the same frame
   */
  List<VariableSnapshot> mark(
      ThreadReference thread, int height, Method method, List<VariableSnapshot> variables) {
    Map<String, String> now = new HashMap<>();
    variables.forEach(each -> now.put(each.name(), print(each)));
    Seen last = heights(thread).get(height);
    if (last == null || !last.method().equals(method)) {
      heights(thread).put(height, new Seen(method, generation, now, now));
      return variables;
    }
    Map<String, String> before = last.generation() == generation ? last.before() : last.now();
    heights(thread).put(height, new Seen(method, generation, before, now));
    return variables.stream()
        .map(each -> print(each).equals(before.get(each.name())) ? each : changed(each))
        .toList();
  }

  private NavigableMap<Integer, Seen> heights(ThreadReference thread) {
    return threads.computeIfAbsent(thread, first -> new TreeMap<>());
  }

  private static String print(VariableSnapshot variable) {
    return variable.value().objectId() + " " + variable.value().text();
  }

  private static VariableSnapshot changed(VariableSnapshot variable) {
    return new VariableSnapshot(
        variable.name(), variable.kind(), variable.declaredType(), variable.value(), true);
  }
}
