package dev.faultline.bench;

import dev.faultline.debug.DebugSession;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.debug.ValueHandle;
import dev.faultline.debug.VariableSnapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How soon the first page of a big value is there, the first time in a session. */
final class BigValueRows {
  /** As many as the window asks for. */
  private static final int PAGE = 100;

  private static final int SESSIONS = 5;
  private static final double TARGET = 50;
  private static final String PROGRAM =
      """
      import java.util.*;
      public class Main {
        public static void main(String[] args) {
          List<Integer> numbers = new ArrayList<>();
          for (int i = 0; i < 1_000_000; i++) numbers.add(i);
          Object[] array = new Object[100_000];
          for (int i = 0; i < array.length; i++) array[i] = "element " + i;
          Map<Integer, String> map = new HashMap<>();
          for (int i = 0; i < 1_000_000; i++) map.put(i, "value " + i);
          String text = "x".repeat(10_000_000);
          System.out.println(text.length()); // here
        }
      }
      """;

  private BigValueRows() {}

  static void addTo(Figures figures) throws Exception {
    Map<String, List<Double>> taken = new LinkedHashMap<>();
    try (BenchProgram program = new BenchProgram(PROGRAM)) {
      for (int i = 0; i < SESSIONS; i++) {
        try (DebugSession session = program.stoppedAt("here")) {
          page(session, "numbers", "first page of ArrayList(1,000,000)", taken);
          page(session, "array", "first page of Object[100,000]", taken);
          page(session, "map", "first page of HashMap(1,000,000)", taken);
          ValueHandle text = handle(session, "text");
          add(taken, "a million characters of a 10 MB string", () -> session.text(text).get());
        }
      }
    }
    taken.forEach((what, nanos) -> figures.within(what, InTurn.median(nanos), TARGET));
  }

  private static void page(
      DebugSession session, String name, String what, Map<String, List<Double>> taken)
      throws Exception {
    ValueHandle handle = handle(session, name);
    add(
        taken,
        what,
        () -> {
          List<VariableSnapshot> page = session.children(handle, 0, PAGE).get();
          if (page.size() != PAGE) {
            throw new IllegalStateException("not a page: " + page);
          }
        });
  }

  private static void add(Map<String, List<Double>> taken, String what, InTurn.Work work)
      throws Exception {
    taken.computeIfAbsent(what, each -> new ArrayList<>()).add(InTurn.timed(work).take());
  }

  private static ValueHandle handle(DebugSession session, String name) throws Exception {
    StopSnapshot stop = BenchProgram.stop(session.firstStop());
    return stop.frames().get(0).variables().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value()
        .handle();
  }
}
