package dev.faultline.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.debug.SessionState;
import dev.faultline.i18n.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhyNotTest {
  @Test
  void whatCanBeDoneHasNoReason() {
    assertThat(WhyNot.of(Action.RUN, new SessionState.NotStarted())).isEmpty();
    assertThat(WhyNot.of(Action.PAUSE, new SessionState.Running(false))).isEmpty();
  }

  @Test
  void theReasonNamesWhatWouldHelp() {
    assertThat(WhyNot.of(Action.STEP_OVER, new SessionState.NotStarted()))
        .contains(Texts.of("cannot.notStarted", Action.RUN.text()));
    assertThat(WhyNot.of(Action.STEP_OVER, new SessionState.Running(false)))
        .contains(Texts.of("cannot.running", Action.PAUSE.text()));
    assertThat(WhyNot.of(Action.RUN, new SessionState.Running(true)))
        .contains(Texts.of("cannot.started", Action.RESTART.text()));
    assertThat(WhyNot.of(Action.RESUME, new SessionState.Starting()))
        .contains(Texts.of("cannot.starting"));
  }

  @Test
  void whateverIsNotAllowedHasAReasonAndNothingElseHas() {
    List<SessionState> states =
        List.of(
            new SessionState.NotStarted(),
            new SessionState.Starting(),
            new SessionState.Running(false));
    for (SessionState state : states) {
      for (Action action : Action.values()) {
        assertThat(WhyNot.of(action, state).isEmpty())
            .isEqualTo(Action.allowed(state).contains(action));
      }
    }
  }
}
