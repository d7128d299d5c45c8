package dev.faultline.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.check.kind.CommandUsed;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.HitCount;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StepDepth;
import dev.faultline.lesson.Key;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CommandNameTest {
  private static final BreakpointSpec PLAIN = BreakpointSpec.at(new SourceLine("Main.java", 5));

  @Test
  void aNewBreakpointIsNamedByItsKind() {
    assertThat(CommandName.ofSetting(null, PLAIN)).containsExactly("break");
    assertThat(CommandName.ofSetting(null, PLAIN.withOnce(true))).containsExactly("tbreak");
    assertThat(CommandName.ofSetting(null, PLAIN.withLog("x"))).containsExactly("log");
    assertThat(CommandName.ofSetting(null, PLAIN.withCondition("i > 3")))
        .containsExactly("break", "condition");
    assertThat(
            CommandName.ofSetting(
                null, BreakpointSpec.at(new BreakpointPlace.Field("A", "f", true, false))))
        .containsExactly("watch");
    assertThat(
            CommandName.ofSetting(
                null, BreakpointSpec.at(new BreakpointPlace.Thrown("E", true, false))))
        .containsExactly("catch");
  }

  @Test
  void aChangedBreakpointIsNamedByWhatChanged() {
    BreakpointSpec conditional = PLAIN.withCondition("i > 3");
    HitCount second = new HitCount(HitCount.Rule.ONLY, 2);
    assertThat(CommandName.ofSetting(PLAIN, conditional)).containsExactly("condition");
    assertThat(CommandName.ofSetting(conditional, conditional.withHits(second)))
        .containsExactly("ignore");
    assertThat(CommandName.ofSetting(conditional, conditional.withLog("x"))).containsExactly("log");
    assertThat(CommandName.ofSetting(conditional, conditional.withEnabled(false))).isEmpty();
    assertThat(CommandName.ofSetting(conditional, PLAIN)).isEmpty();
  }

  @Test
  void aLessonCanAskForEachOfThem() throws ReflectiveOperationException {
    Set<String> recorded = new TreeSet<>();
    for (StepDepth depth : StepDepth.values()) {
      recorded.add(CommandName.of(depth));
    }
    for (Field name : CommandName.class.getDeclaredFields()) {
      if (name.getType() == String.class) {
        recorded.add((String) name.get(null));
      }
    }
    Key commands =
        Arrays.stream(CommandUsed.class.getRecordComponents())
            .filter(component -> component.getName().equals("commands"))
            .findFirst()
            .orElseThrow()
            .getAnnotation(Key.class);
    recorded.remove("run");
    assertThat(commands.oneOf()).containsExactlyInAnyOrderElementsOf(recorded);
  }
}
