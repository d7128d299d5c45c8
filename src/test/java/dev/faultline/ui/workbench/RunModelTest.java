package dev.faultline.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.debug.Ending;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.ValueSnapshot;
import dev.faultline.ui.toolkit.HandDelay;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class RunModelTest {
  private final HandDelay delay = new HandDelay();
  private final RunModel run = new RunModel(delay, EnumSet.allOf(Action.class));

  private static SessionState stopped() {
    return new SessionState.Stopped(Stops.at(7, 1, new StopReason.MainEntered()));
  }

  @Test
  void nothingCanBeSteppedBeforeTheProgramIsStopped() {
    assertThat(run.allowed().get()).contains(Action.RUN, Action.RESUME);
    assertThat(run.allowed().get())
        .doesNotContain(Action.STEP_OVER, Action.PAUSE, Action.STOP, Action.RESTART);
  }

  @Test
  void aShortRunBetweenTwoStopsIsNotShown() {
    run.changed(stopped());
    run.changed(new SessionState.Running(false));
    assertThat(run.state().get()).isInstanceOf(SessionState.Stopped.class);
    run.changed(stopped());
    delay.elapse();
    assertThat(run.state().get()).isInstanceOf(SessionState.Stopped.class);
  }

  @Test
  void aLongRunIsShownAndCanBePaused() {
    run.changed(stopped());
    run.changed(new SessionState.Running(false));
    delay.elapse();
    assertThat(run.state().get()).isInstanceOf(SessionState.Running.class);
    assertThat(run.allowed().get())
        .contains(Action.PAUSE, Action.STOP)
        .doesNotContain(Action.STEP_OVER);
  }

  @Test
  void waitingForInputIsShownAtOnce() {
    run.changed(stopped());
    run.changed(new SessionState.Running(true));
    assertThat(run.state().get()).isEqualTo(new SessionState.Running(true));
  }

  @Test
  void afterAnUncaughtExceptionThereIsNothingToStep() {
    ValueSnapshot thrown = new ValueSnapshot("x#1", "x", 1, null, 0);
    run.changed(new SessionState.Stopped(Stops.at(7, 1, new StopReason.Uncaught("x", "", thrown))));
    assertThat(run.allowed().get())
        .contains(Action.RESUME, Action.RESTART, Action.STOP)
        .doesNotContain(Action.STEP_OVER, Action.STEP_INTO);
  }

  @Test
  void anEndedRunCanBeStartedAgain() {
    run.changed(new SessionState.Ended(new Ending.Exited(0)));
    assertThat(run.allowed().get())
        .contains(Action.RUN, Action.RESTART)
        .doesNotContain(Action.STOP, Action.PAUSE);
  }
}
