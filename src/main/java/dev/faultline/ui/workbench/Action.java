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
  SHOW_LINE("show", "Alt+F10", Feather.CROSSHAIR);

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
          ? EnumSet.of(RESUME, RESTART, STOP, TOGGLE_BREAKPOINT, SHOW_LINE)
          : EnumSet.complementOf(EnumSet.of(RUN, PAUSE));
    } else if (state instanceof SessionState.Running) {
      return EnumSet.of(PAUSE, RESTART, STOP, TOGGLE_BREAKPOINT);
    } else if (state instanceof SessionState.Starting) {
      return EnumSet.of(STOP, TOGGLE_BREAKPOINT);
    } else if (state instanceof SessionState.Ended) {
      return EnumSet.of(RUN, RESUME, RESTART, TOGGLE_BREAKPOINT);
    }
    return EnumSet.of(RUN, RESUME, TOGGLE_BREAKPOINT);
  }

  /** Id of its button. */
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
