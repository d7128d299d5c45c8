package dev.faultline.ui.workbench;

import dev.faultline.debug.SessionState;
import dev.faultline.debug.StopReason;
import dev.faultline.ui.toolkit.Texts;
import java.util.EnumSet;
import java.util.Set;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/** What the learner can do with the program, each with its key. */
public enum Action {
  RUN("run", "Shift+F9", Feather.PLAY_CIRCLE),
  RESUME("resume", "F9", Feather.PLAY),
  PAUSE("pause", "Ctrl+F9", Feather.PAUSE),
  STEP_OVER("over", "F8", Feather.CORNER_RIGHT_DOWN),
  STEP_INTO("into", "F7", Feather.ARROW_DOWN),
  STEP_OUT("out", "Shift+F8", Feather.ARROW_UP),
  RUN_TO_CURSOR("cursor", "Alt+F9", Feather.CHEVRONS_RIGHT),
  RESTART("restart", "Ctrl+F5", Feather.ROTATE_CCW),
  STOP("stop", "Ctrl+F2", Feather.SQUARE),
  TOGGLE_BREAKPOINT("breakpoint", "Ctrl+F8", Feather.DISC),
  SHOW_LINE("show", "Alt+F10", Feather.CROSSHAIR),
  STEP_INTO_CALL("smart", "Shift+F7", Feather.ARROW_DOWN_CIRCLE),
  DROP_FRAME("drop", "Ctrl+F7", Feather.CORNER_LEFT_UP),
  FORCE_RETURN("force", "Ctrl+Shift+F7", Feather.LOG_OUT),
  APPLY_CHANGES("apply", "Ctrl+F10", Feather.ZAP),
  EVALUATE("evaluate", "Alt+F8", Feather.CODE),
  EDIT_BREAKPOINT("editBreakpoint", "Ctrl+Shift+F8", Feather.EDIT_2),
  SHOW_THREADS("threads", "Ctrl+Shift+T", Feather.SHUFFLE),
  SHOW_HEAP("heap", "Ctrl+Shift+H", Feather.DATABASE),
  SHOW_EXCEPTIONS("exceptions", "Ctrl+Shift+E", Feather.ALERT_TRIANGLE),
  EXPLAIN_ERROR("explain", "Shift+F1", Feather.HELP_CIRCLE),
  SHOW_MINIMISE("minimise", "Ctrl+Shift+M", Feather.SCISSORS),
  SHOW_COMPARE("compare", "Ctrl+Shift+D", Feather.COLUMNS),
  SHOW_SUSPECTS("suspects", "Ctrl+Shift+S", Feather.MAP);

  private static final Set<Action> ALWAYS =
      EnumSet.of(
          TOGGLE_BREAKPOINT,
          EDIT_BREAKPOINT,
          EVALUATE,
          SHOW_THREADS,
          SHOW_HEAP,
          SHOW_EXCEPTIONS,
          EXPLAIN_ERROR,
          SHOW_MINIMISE,
          SHOW_COMPARE,
          SHOW_SUSPECTS);

  private final String id;
  private final String key;
  private final Feather icon;

  Action(String id, String key, Feather icon) {
    this.id = id;
    this.key = key;
    this.icon = icon;
  }

  /** What is allowed in a state. */
  public static Set<Action> allowed(SessionState state) {
    if (state instanceof SessionState.Stopped stopped) {
      return stopped.stop().reason() instanceof StopReason.Uncaught
          ? always(RESUME, RESTART, STOP, SHOW_LINE, DROP_FRAME, APPLY_CHANGES)
          : EnumSet.complementOf(EnumSet.of(RUN, PAUSE));
    } else if (state instanceof SessionState.Running) {
      return always(PAUSE, RESTART, STOP);
    } else if (state instanceof SessionState.Starting) {
      return always(STOP);
    } else if (state instanceof SessionState.Ended) {
      return always(RUN, RESUME, RESTART);
    }
    return always(RUN, RESUME);
  }

  private static Set<Action> always(Action... more) {
    Set<Action> allowed = EnumSet.copyOf(ALWAYS);
    allowed.addAll(Set.of(more));
    return allowed;
  }

  /** Id of its button or menu entry. */
  public String id() {
    return "action-" + id;
  }

  public KeyCombination key() {
    return KeyCombination.valueOf(key);
  }

  public Feather icon() {
    return icon;
  }

  public String text() {
    return Texts.of("action." + id);
  }

  /** One sentence that says what it does. */
  public String help() {
    return Texts.of("action." + id + ".help");
  }
}
