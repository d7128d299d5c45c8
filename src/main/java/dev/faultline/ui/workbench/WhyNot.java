package dev.faultline.ui.workbench;

import dev.faultline.debug.SessionState;
import dev.faultline.i18n.Texts;
import java.util.Optional;

/** Says why an action cannot be done in a state of the program, and what would help. Pure. */
public final class WhyNot {
  private WhyNot() {}

  /** The reason; empty when the action can be done. */
  public static Optional<String> of(Action action, SessionState state) {
    return Action.allowed(state).contains(action)
        ? Optional.empty()
        : Optional.of(reason(action, state));
  }

  private static String reason(Action action, SessionState state) {
    if (state instanceof SessionState.Stopped) {
      return switch (action) {
        case RUN -> Texts.of("cannot.started", Action.RESTART.text());
        case PAUSE -> Texts.of("cannot.stopped");
        default -> Texts.of("cannot.uncaught", Action.RESTART.text());
      };
    } else if (state instanceof SessionState.Running) {
      return action == Action.RUN
          ? Texts.of("cannot.started", Action.RESTART.text())
          : Texts.of("cannot.running", Action.PAUSE.text());
    } else if (state instanceof SessionState.Starting) {
      return Texts.of("cannot.starting");
    }
    return Texts.of("cannot.notStarted", Action.RUN.text());
  }
}
