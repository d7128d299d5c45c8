package dev.faultline.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.debug.BreakpointHit;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.Ending;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.ValueSnapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

class NarratorTest {
  private static final StopReason STEP = new StopReason.Stepped(StepDepth.OVER);

  @Test
  void aStepTellsWhichLineRanAndWhatChanged() {
    assertThat(
            Narrator.stopped(
                Stops.at(7, 1, STEP, Stops.local("total", "3")),
                Stops.at(8, 1, STEP, Stops.local("total", "5"))))
        .isEqualTo("Line 7 ran; total 3 → 5; next: line 8");
  }

  @Test
  void aNewVariableIsTold() {
    assertThat(Narrator.stopped(Stops.at(7, 1, STEP), Stops.at(8, 1, STEP, Stops.local("n", "1"))))
        .isEqualTo("Line 7 ran; n = 1; next: line 8");
  }

  @Test
  void aStopInAnotherThreadNamesItAndTellsNoLineToHaveRun() {
    assertThat(Narrator.stoppedElsewhere(null, Stops.at(32, 1, STEP)))
        .isEqualTo("next: line 32, in thread main");
  }

  @Test
  void goingInAndComingBackAreTold() {
    assertThat(Narrator.stopped(Stops.at(7, 1, STEP), Stops.at(20, 2, STEP)))
        .isEqualTo("Went into Tariff.fee; next: line 20");
    assertThat(Narrator.stopped(Stops.at(20, 2, STEP), Stops.at(8, 1, STEP)))
        .isEqualTo("Back in Tariff.fee; next: line 8");
  }

  @Test
  void aBreakpointAndAnExceptionTellTheirPlace() {
    assertThat(Narrator.stopped(null, Stops.at(7, 1, new StopReason.Breakpoints(List.of()))))
        .isEqualTo("Stopped at the breakpoint on line 7 of Tariff.java");
    ValueSnapshot thrown = new ValueSnapshot("x#1", "x", 1, null, 0);
    assertThat(
            Narrator.stopped(
                null,
                Stops.at(
                    9,
                    1,
                    new StopReason.Uncaught("java.lang.NumberFormatException", "8O80", thrown))))
        .isEqualTo("NumberFormatException thrown at line 9 of Tariff.java; nothing catches it");
  }

  @Test
  void aHitTellsItsConditionWhatItWatchesAndWhatIsWrongWithIt() {
    BreakpointSpec line = BreakpointSpec.at(new SourceLine("garage/Tariff.java", 7));
    assertThat(told(BreakpointHit.of(line.withCondition("n == 3"))))
        .isEqualTo("Stopped at the breakpoint on line 7 of Tariff.java, because n == 3");
    assertThat(
            told(new BreakpointHit(line.withCondition("x"), "there is no x here", List.of(), null)))
        .endsWith("cannot be computed: there is no x here");
    BreakpointPlace field = new BreakpointPlace.Field("Tariff", "perDay", false, true);
    assertThat(
            told(
                new BreakpointHit(
                    BreakpointSpec.at(field),
                    "",
                    List.of(Stops.local("old", "1"), Stops.local("new", "2")),
                    null)))
        .isEqualTo("Tariff.perDay changes 1 → 2 at line 7 of Tariff.java");
  }

  private static String told(BreakpointHit hit) {
    return Narrator.stopped(null, Stops.at(7, 1, new StopReason.Breakpoints(List.of(hit))));
  }

  @Test
  void anEndTellsItsExitCode() {
    assertThat(Narrator.ended(new Ending.Exited(3)))
        .isEqualTo("The program ended with exit code 3.");
  }
}
