package dev.faultline.debug.jdi;

import static dev.faultline.debug.jdi.DebuggedProgram.get;
import static dev.faultline.debug.jdi.DebuggedProgram.lineWith;
import static dev.faultline.debug.jdi.DebuggedProgram.variable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.Debugger.Start;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.debug.ValueSnapshot;
import dev.faultline.debug.VariableSnapshot;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BigValuesTest {
  private static final String PROGRAM =
      """
      import java.util.*;
      public class Main {
        public static void main(String[] args) {
          List<Integer> list = new ArrayList<>();
          Map<Integer, String> map = new HashMap<>();
          LinkedList<Integer> linked = new LinkedList<>();
          for (int i = 0; i < 1_000_000; i++) { list.add(i); linked.add(i); }
          for (int i = 0; i < 200_000; i++) map.put(i, "v" + i);
          Object[] array = new Object[100_000];
          for (int i = 0; i < array.length; i++) array[i] = "e" + i;
          String latin = "x".repeat(10_000_000);
          String wide = "\\u20ac".repeat(10_000_000);
          StringBuilder builder = new StringBuilder(latin);
          System.out.println(list.size()); // here
          System.out.println(map.size()); // next
        }
      }
      """;

  private static DebuggedProgram stopped() {
    var spec = DebuggedProgram.with(DebuggedProgram.spec(PROGRAM), each -> each.heapMb(300));
    return DebuggedProgram.launch(spec, Start.RUN, lineWith(PROGRAM, "// here"));
  }

  @Test
  void pagesOfAnySizeAreBoundedAndTheChildLives() throws Exception {
    try (var program = stopped()) {
      StopSnapshot stop = program.firstStop();
      ValueSnapshot list = variable(stop, "list").value();
      assertThat(list.text()).isEqualTo("ArrayList (size 1000000)");
      assertThat(page(program, list, 0, 1_000_000)).hasSize(1000);
      assertThat(page(program, list, 999_999, 100).get(0).value().text()).isEqualTo("999999");
      assertThat(page(program, list, 1_000_000, 100)).isEmpty();
      ValueSnapshot array = variable(stop, "array").value();
      assertThat(page(program, array, 99_000, 1000).get(999).value().text())
          .isEqualTo("\"e99999\"");
      ValueSnapshot map = variable(stop, "map").value();
      assertThat(page(program, map, 0, 100)).hasSize(100);
      assertThat(page(program, map, 500, 100).get(0).name()).isEqualTo("500");
      assertThat(program.step(StepDepth.OVER)).isNotNull();
    }
  }

  @Test
  void theFarEndOfALinkedListIsRefusedKindlyAndSoon() throws Exception {
    try (var program = stopped()) {
      ValueSnapshot linked = variable(program.firstStop(), "linked").value();
      assertThat(page(program, linked, 100, 10).get(0).value().text()).isEqualTo("100");
      assertThatThrownBy(() -> page(program, linked, 900_000, 10))
          .hasCauseInstanceOf(CommandRefused.class)
          .hasMessageContaining("too long to reach");
      assertThat(page(program, linked, 0, 10)).hasSize(10);
    }
  }

  @Test
  void hugeTextsAreShownCutAndReadUpToALimit() throws Exception {
    try (var program = stopped()) {
      StopSnapshot stop = program.firstStop();
      for (String each : List.of("latin", "wide", "builder")) {
        ValueSnapshot text = variable(stop, each).value();
        assertThat(text.text()).hasSize(203).endsWith("…\"");
        assertThat(get(program.session.text(text.handle())))
            .hasSize(1_000_000)
            .isEqualTo(each.equals("wide") ? "€".repeat(1_000_000) : "x".repeat(1_000_000));
      }
      assertThat(program.step(StepDepth.OVER)).isNotNull();
    }
  }

  private static List<VariableSnapshot> page(
      DebuggedProgram program, ValueSnapshot value, int from, int count) throws Exception {
    return get(program.session.children(value.handle(), from, count));
  }
}
