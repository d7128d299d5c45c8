package dev.faultline.debug.jdi;

import static dev.faultline.debug.jdi.DebuggedProgram.get;
import static dev.faultline.debug.jdi.DebuggedProgram.lineWith;
import static dev.faultline.debug.jdi.DebuggedProgram.variable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.debug.ValueSnapshot;
import dev.faultline.debug.VariableSnapshot;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RawValuesTest {
  private static final String PROGRAM =
      """
      import java.lang.reflect.*;
      import java.util.*;
      import java.util.concurrent.*;

      public class Main {
        static class Box { int n = 1; int[] cells = {1, 2}; Map<String, Integer> map = new HashMap<>(Map.of("a", 1)); }
        static Object spoiled(Object object, String field, Object value) throws Exception {
          Class<?> type = object.getClass();
          while (type != null) {
            for (Field each : type.getDeclaredFields()) {
              if (each.getName().equals(field)) { each.setAccessible(true); each.set(object, value); return object; }
            }
            type = type.getSuperclass();
          }
          throw new IllegalArgumentException(field);
        }
        public static void main(String[] args) throws Exception {
          List<String> list = new ArrayList<>(List.of("x"));
          Map<String, Object> map = new HashMap<>(Map.of("k", list));
          Object noElements = spoiled(new ArrayList<>(List.of(1)), "elementData", null);
          Object tooBig = spoiled(new ArrayList<>(List.of(1)), "size", 1_000_000);
          Object negative = spoiled(new ArrayList<>(List.of(1)), "size", -5);
          Object noMap = spoiled(new HashSet<>(List.of(1)), "map", null);
          Object noTable = spoiled(new HashMap<>(Map.of(1, 1)), "table", null);
          Object noDeque = spoiled(new ArrayDeque<>(List.of(1)), "elements", null);
          Object emptyDeque = spoiled(new ArrayDeque<>(List.of(1)), "elements", new Object[0]);
          Object wrongDate = spoiled(java.time.LocalDate.of(2024, 1, 1), "day", (byte) 99 == 99 ? short1(99) : null);
          Object noQueue = spoiled(new LinkedBlockingQueue<>(List.of(1)), "count", null);
          Box box = new Box();
          System.out.println(); // here
          box.n++;
          box.cells[1] = 9;
          box.map.put("a", 2);
          box.map.put("b", 3);
          list.set(0, "y");
          System.out.println(); // end
        }
        static Object short1(int n) throws Exception {
          Class<?> type = java.time.LocalDate.class.getDeclaredField("day").getType();
          return type == short.class ? (Object) (short) n : (Object) (byte) n;
        }
      }
      """;

  private static DebuggedProgram stopped() {
    var spec =
        DebuggedProgram.with(
            DebuggedProgram.spec(PROGRAM),
            each ->
                each.jvmOptions(
                    "--add-opens=java.base/java.util=ALL-UNNAMED",
                    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                    "--add-opens=java.base/java.time=ALL-UNNAMED"));
    return DebuggedProgram.launch(
        spec, dev.faultline.debug.Debugger.Start.RUN, lineWith(PROGRAM, "// here"));
  }

  @Test
  void theRawViewOfACollectionShowsItsFieldsAndLeadsOn() throws Exception {
    try (var program = stopped()) {
      StopSnapshot stop = program.firstStop();
      ValueSnapshot list = variable(stop, "list").value();
      ValueSnapshot raw = get(program.session.raw(list.handle()));
      assertThat(raw.text()).isEqualTo("ArrayList#" + list.objectId());
      assertThat(raw.objectId()).isEqualTo(list.objectId());
      List<VariableSnapshot> fields = get(program.session.children(raw.handle(), 0, 100));
      assertThat(fields).hasSize(raw.childCount());
      assertThat(fields)
          .extracting(VariableSnapshot::name)
          .containsExactly("modCount", "elementData", "size");
      ValueSnapshot elements = variable(fields, "elementData").value();
      assertThat(get(program.session.children(elements.handle(), 0, 1)).get(0).value().text())
          .isEqualTo("\"x\"");
      assertThat(get(program.session.children(raw.handle(), 1, 1)))
          .extracting(VariableSnapshot::name)
          .containsExactly("elementData");
    }
  }

  @Test
  void theRawViewOpensAlsoWhatIsShownAsOneValue() throws Exception {
    try (var program = stopped()) {
      StopSnapshot stop = program.firstStop();
      ValueSnapshot map = variable(stop, "map").value();
      VariableSnapshot entry = get(program.session.children(map.handle(), 0, 10)).get(0);
      ValueSnapshot raw = get(program.session.raw(entry.value().handle()));
      assertThat(get(program.session.children(raw.handle(), 0, 10))).hasSize(3);
      ValueSnapshot array =
          variable(
                  get(program.session.children(variable(stop, "box").value().handle(), 0, 10)),
                  "cells")
              .value();
      assertThat(get(program.session.raw(array.handle())).childCount()).isEqualTo(2);
    }
  }

  @Test
  void collectionsThatAreBrokenOrHalfBuiltAreShownByTheirFields() throws Exception {
    try (var program = stopped()) {
      StopSnapshot stop = program.firstStop();
      for (String each :
          List.of(
              "noElements",
              "tooBig",
              "negative",
              "noMap",
              "noTable",
              "noDeque",
              "emptyDeque",
              "wrongDate",
              "noQueue")) {
        ValueSnapshot value = variable(stop, each).value();
        assertThat(value.childCount()).as(each).isNotNegative();
        List<VariableSnapshot> children = get(program.session.children(value.handle(), 0, 1000));
        assertThat(children).as(each).hasSizeLessThan(20);
      }
      assertThat(variable(stop, "noMap").value().text()).startsWith("HashSet#");
      assertThat(variable(stop, "wrongDate").value().text()).startsWith("LocalDate#");
    }
  }

  @Test
  void marksTheChildrenThatDifferFromWhenTheyWereLastShown() throws Exception {
    try (var program = stopped()) {
      StopSnapshot stop = program.firstStop();
      assertThat(changed(program, variable(stop, "box").value())).isEmpty();
      assertThat(changed(program, field(program, stop, "cells"))).isEmpty();
      assertThat(changed(program, field(program, stop, "map"))).isEmpty();
      assertThat(changed(program, variable(stop, "list").value())).isEmpty();
      for (int i = 0; i < 6; i++) {
        stop = program.step(StepDepth.OVER);
      }
      assertThat(changed(program, variable(stop, "box").value())).containsExactly("n", "map");
      assertThat(changed(program, field(program, stop, "cells"))).containsExactly("[1]");
      assertThat(changed(program, field(program, stop, "map"))).containsExactly("\"a\"", "\"b\"");
      assertThat(changed(program, variable(stop, "list").value())).containsExactly("[0]");
      assertThat(changed(program, variable(stop, "list").value())).containsExactly("[0]");
      assertThat(variable(stop, "list").changed()).isTrue();
    }
  }

  @Test
  void handlesOfAnEarlierStopAreRefusedForEveryQuestion() throws Exception {
    try (var program = stopped()) {
      var handle = variable(program.firstStop(), "list").value().handle();
      program.step(StepDepth.OVER);
      for (var question :
          List.of(
              program.session.raw(handle),
              program.session.text(handle),
              program.session.heap().referrers(handle, 10),
              program.session.heap().pathsToRoots(handle))) {
        Assertions.assertThatThrownBy(() -> get(question))
            .hasCauseInstanceOf(CommandRefused.class)
            .hasMessageContaining("run on since");
      }
    }
  }

  private static ValueSnapshot field(DebuggedProgram program, StopSnapshot stop, String name)
      throws Exception {
    var box = variable(stop, "box").value();
    return variable(get(program.session.children(box.handle(), 0, 10)), name).value();
  }

  private static List<String> changed(DebuggedProgram program, ValueSnapshot value)
      throws Exception {
    return get(program.session.children(value.handle(), 0, 1000)).stream()
        .filter(VariableSnapshot::changed)
        .map(VariableSnapshot::name)
        .toList();
  }
}
