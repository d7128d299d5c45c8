package dev.faultline.ui.workbench;

import dev.faultline.debug.SessionState;
import dev.faultline.debug.StopReason;
import dev.faultline.i18n.Texts;
import dev.faultline.ui.settings.Keymap;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What the learner can do, each with its keys in every keymap. The one table of all actions. */
public enum Action {
  RUN("run", Feather.PLAY_CIRCLE, "Shift+F9", "Ctrl+F5", "F11"),
  RESUME("resume", Feather.PLAY, "F9", "F5", "F8"),
  PAUSE("pause", Feather.PAUSE, "Ctrl+F9", "F6", "Alt+F8"),
  STEP_OVER("over", Feather.CORNER_RIGHT_DOWN, "F8", "F10", "F6"),
  STEP_INTO("into", Feather.ARROW_DOWN, "F7", "F11", "F5"),
  STEP_OUT("out", Feather.ARROW_UP, "Shift+F8", "Shift+F11", "F7"),
  RUN_TO_CURSOR("cursor", Feather.CHEVRONS_RIGHT, "Alt+F9", "Ctrl+F10", "Ctrl+R"),
  RESTART("restart", Feather.ROTATE_CCW, "Ctrl+F5", "Ctrl+Shift+F5", "Ctrl+F11"),
  STOP("stop", Feather.SQUARE, "Ctrl+F2", "Shift+F5", "Ctrl+F2"),
  TOGGLE_BREAKPOINT("breakpoint", Feather.DISC, "Ctrl+F8", "F9", "Ctrl+Shift+B"),
  SHOW_LINE("show", Feather.CROSSHAIR, "Alt+F10"),
  STEP_INTO_CALL("smart", Feather.ARROW_DOWN_CIRCLE, "Shift+F7", "Ctrl+F11", "Ctrl+F5"),
  DROP_FRAME("drop", Feather.CORNER_LEFT_UP, "Ctrl+F7"),
  FORCE_RETURN("force", Feather.LOG_OUT, "Ctrl+Shift+F7"),
  APPLY_CHANGES("apply", Feather.ZAP, "Ctrl+F10", "Ctrl+Shift+F10", "Ctrl+F10"),
  EVALUATE("evaluate", Feather.CODE, BottomTab.EVALUATE, "Alt+F8", "Alt+F8", "Ctrl+Shift+I"),
  SHOW_OBJECTS("objects", Feather.SHARE_2, BottomTab.OBJECTS, "Ctrl+Shift+G"),
  EDIT_BREAKPOINT("editBreakpoint", Feather.EDIT_2, "Ctrl+Shift+F8"),
  EXPLAIN_ERROR("explain", Feather.HELP_CIRCLE, "Shift+F1"),
  SHOW_THREADS("threads", Feather.SHUFFLE, BottomTab.THREADS, "Ctrl+Shift+T"),
  SHOW_HEAP("heap", Feather.DATABASE, BottomTab.HEAP, "Ctrl+Shift+H"),
  SHOW_EXCEPTIONS("exceptions", Feather.ALERT_TRIANGLE, BottomTab.EXCEPTIONS, "Ctrl+Shift+E"),
  SHOW_MINIMISE("minimise", Feather.SCISSORS, BottomTab.MINIMISE, "Ctrl+Shift+M"),
  SHOW_COMPARE("compare", Feather.COLUMNS, BottomTab.COMPARE, "Ctrl+Shift+D"),
  SHOW_SUSPECTS("suspects", Feather.MAP, BottomTab.SUSPECTS, "Ctrl+Shift+S"),
  SHOW_OUTPUT("output", Feather.FILE_TEXT, BottomTab.OUTPUT, "Alt+5"),
  SHOW_CONSOLE("console", Feather.TERMINAL, BottomTab.CONSOLE, "Alt+6"),
  SHOW_BREAKPOINTS("breakpoints", Feather.DISC, BottomTab.BREAKPOINTS, "Alt+7"),
  SHOW_TRAIL("trail", Feather.LIST, BottomTab.TRAIL, "Alt+8"),
  FOCUS_GUIDE("guide", Feather.BOOK_OPEN, "Alt+1"),
  FOCUS_CODE("code", Feather.CODE, "Alt+2"),
  FOCUS_STACK("stack", Feather.LAYERS, "Alt+3"),
  FOCUS_VARIABLES("variables", Feather.LIST, "Alt+4"),
  NEXT_FILE("nextFile", Feather.CHEVRON_RIGHT, "Alt+Right"),
  PREVIOUS_FILE("previousFile", Feather.CHEVRON_LEFT, "Alt+Left"),
  HIDE_GUIDE("hideGuide", Feather.SIDEBAR, "Ctrl+Shift+1"),
  HIDE_STATE("hideState", Feather.SIDEBAR, "Ctrl+Shift+2"),
  HIDE_TABS("hideTabs", Feather.SIDEBAR, "Ctrl+Shift+3"),
  RESET_SOURCES("resetSources", Feather.REFRESH_CCW, ""),
  START_OVER("startOver", Feather.REFRESH_CCW, ""),
  PALETTE("palette", Feather.SEARCH, "Ctrl+Shift+A Ctrl+Shift+P", "Ctrl+Shift+P F1", "Ctrl+3"),
  SETTINGS("settings", Feather.SETTINGS, "Ctrl+Alt+S Ctrl+Comma", "Ctrl+Comma", "Ctrl+Comma"),
  THEME("theme", Feather.MOON, "Ctrl+Shift+L"),
  LARGER_TEXT("larger", Feather.ZOOM_IN, "Ctrl+Plus Ctrl+Equals Ctrl+Shift+Equals Ctrl+Add"),
  SMALLER_TEXT("smaller", Feather.ZOOM_OUT, "Ctrl+Minus Ctrl+Subtract"),
  USUAL_TEXT("usual", Feather.TYPE, "Ctrl+0"),
  LESSONS("lessons", Feather.ARROW_LEFT, "Alt+Home"),
  OPEN_PROGRAM("openProgram", Feather.FOLDER, "Ctrl+O"),
  ATTACH("attach", Feather.LINK, "Ctrl+Shift+O");

  private static final Set<Action> WINDOW =
      EnumSet.of(
          PALETTE,
          SETTINGS,
          THEME,
          LARGER_TEXT,
          SMALLER_TEXT,
          USUAL_TEXT,
          LESSONS,
          OPEN_PROGRAM,
          ATTACH);

  /** What has a meaning in lessons only. */
  private static final Set<Action> LESSON =
      EnumSet.of(
          SHOW_MINIMISE,
          SHOW_COMPARE,
          SHOW_SUSPECTS,
          FOCUS_GUIDE,
          HIDE_GUIDE,
          RESET_SOURCES,
          START_OVER);

  /** What works only in some states of the program. */
  private static final Set<Action> RUNNING = EnumSet.range(RUN, APPLY_CHANGES);

  private final String id;
  private final Feather icon;
  private final @Nullable BottomTab tab;
  private final String intelliJ;
  private final String vsCode;
  private final String eclipse;

  Action(String id, Feather icon, String keys) {
    this(id, icon, null, keys, keys, keys);
  }

  Action(String id, Feather icon, String intelliJ, String vsCode, String eclipse) {
    this(id, icon, null, intelliJ, vsCode, eclipse);
  }

  Action(String id, Feather icon, BottomTab tab, String keys) {
    this(id, icon, tab, keys, keys, keys);
  }

  /**
   * @param tab the tab that it brings to the front, null when it does something else
   * @param intelliJ its keys there: possibly several with blanks between, or none, which is empty
   */
  Action(
      String id,
      Feather icon,
      @Nullable BottomTab tab,
      String intelliJ,
      String vsCode,
      String eclipse) {
    this.id = id;
    this.icon = icon;
    this.tab = tab;
    this.intelliJ = intelliJ;
    this.vsCode = vsCode;
    this.eclipse = eclipse;
  }

  /** What has a meaning for any program. */
  static Set<Action> ofPrograms() {
    return EnumSet.complementOf(EnumSet.copyOf(LESSON));
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
    Set<Action> allowed = EnumSet.complementOf(EnumSet.copyOf(RUNNING));
    allowed.add(TOGGLE_BREAKPOINT);
    allowed.addAll(Set.of(more));
    return allowed;
  }

  /** Id of its button or menu entry. */
  public String id() {
    return "action-" + id;
  }

  /** Its keys in a keymap; the first is shown, none when it is reached by menu only. */
  public List<KeyCombination> keys(Keymap keymap) {
    String own =
        switch (keymap) {
          case INTELLIJ -> intelliJ;
          case VS_CODE -> vsCode;
          case ECLIPSE -> eclipse;
        };
    return own.isEmpty()
        ? List.of()
        : Arrays.stream(own.split(" ", -1)).map(KeyCombination::valueOf).toList();
  }

  /** Whether it is for the whole window, not for the lesson that is open. */
  public boolean isOfWindow() {
    return WINDOW.contains(this);
  }

  /** The tab that it brings to the front, if it does. */
  Optional<BottomTab> tab() {
    return Optional.ofNullable(tab);
  }

  public Feather icon() {
    return icon;
  }

  public String text() {
    return Texts.of("action." + id);
  }

  /** Its name in English, by which books and consoles call it in every language. */
  public String englishText() {
    return Texts.english("action." + id);
  }

  /** One sentence that says what it does. */
  public String help() {
    return Texts.of("action." + id + ".help");
  }
}
