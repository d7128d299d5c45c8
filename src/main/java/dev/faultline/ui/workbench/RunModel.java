package dev.faultline.ui.workbench;

import dev.faultline.debug.SessionState;
import dev.faultline.ui.toolkit.Delay;
import java.time.Duration;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * How the run stands, as far as the screen shows it. A short run between two stops, such as a step,
 * is not shown, so that nothing flickers. Fed only by the session's events, on the JavaFX thread.
 */
public final class RunModel {
  /** A run shorter than this is not shown. */
  static final Duration CALM = Duration.ofMillis(150);

  private final Delay delay;
  private final ReadOnlyObjectWrapper<SessionState> state =
      new ReadOnlyObjectWrapper<>(new SessionState.NotStarted());
  private final Set<Action> possible;
  private final ReadOnlyObjectWrapper<Set<Action>> allowed;
  private final StringProperty story = new SimpleStringProperty("");
  private final ObjectProperty<Banner> banner = new SimpleObjectProperty<>(Banner.NONE);

  /**
   * @param possible the actions that have a meaning for what is on the workbench
   */
  RunModel(Delay delay, Set<Action> possible) {
    this.delay = delay;
    this.possible = Set.copyOf(possible);
    allowed = new ReadOnlyObjectWrapper<>(allowed(new SessionState.NotStarted()));
  }

  /** The state that is shown. */
  public ReadOnlyObjectProperty<SessionState> state() {
    return state.getReadOnlyProperty();
  }

  /** What has a meaning for what is on the workbench, in some state or other. */
  public Set<Action> possible() {
    return possible;
  }

  /** What the learner can do now. */
  public ReadOnlyObjectProperty<Set<Action>> allowed() {
    return allowed.getReadOnlyProperty();
  }

  /** What happened, in one line. */
  public StringProperty story() {
    return story;
  }

  public ObjectProperty<Banner> banner() {
    return banner;
  }

  /** Takes a state of the session. */
  void changed(SessionState next) {
    boolean maybeShort =
        next instanceof SessionState.Running running
            && !running.waitingForInput()
            && state.get() instanceof SessionState.Stopped;
    if (maybeShort) {
      delay.restart(CALM, () -> apply(next));
    } else {
      delay.cancel();
      apply(next);
    }
  }

  private void apply(SessionState next) {
    Set<Action> now = allowed(next);
    if (!now.equals(allowed.get())) {
      allowed.set(now);
    }
    state.set(next);
  }

  private Set<Action> allowed(SessionState in) {
    Set<Action> allowed = Action.allowed(in);
    allowed.retainAll(possible);
    return allowed;
  }
}
