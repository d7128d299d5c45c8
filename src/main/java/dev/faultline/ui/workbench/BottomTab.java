package dev.faultline.ui.workbench;

import dev.faultline.i18n.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The tabs below the code. */
public enum BottomTab {
  OUTPUT("output", Feather.FILE_TEXT, true),
  CONSOLE("console", Feather.TERMINAL, true),
  BREAKPOINTS("breakpoints", Feather.DISC, true),
  TRAIL("trail", Feather.LIST, true),
  BISECT("bisect", Feather.GIT_COMMIT, false),
  TESTS("tests", Feather.EDIT_3, false),
  EVALUATE("evaluate", Feather.CODE, false),
  OBJECTS("objects", Feather.SHARE_2, false),
  THREADS("threads", Feather.SHUFFLE, false),
  HEAP("heap", Feather.DATABASE, false),
  EXCEPTIONS("exceptions", Feather.ALERT_TRIANGLE, false),
  MINIMISE("minimise", Feather.SCISSORS, false),
  COMPARE("compare", Feather.COLUMNS, false),
  SUSPECTS("suspects", Feather.MAP, false);

  private final String id;
  private final Feather icon;
  private final boolean fixed;

  BottomTab(String id, Feather icon, boolean fixed) {
    this.id = id;
    this.icon = icon;
    this.fixed = fixed;
  }

  public String id() {
    return "tab-" + id;
  }

  Feather icon() {
    return icon;
  }

  /** The height in pixels that it should have at least when it is shown. */
  double height() {
    return switch (this) {
      case BISECT -> 380;
      case OBJECTS, TESTS -> 300;
      default -> fixed ? 0 : 230;
    };
  }

  /** Whether it is always there; the others come when they are asked for. */
  boolean isFixed() {
    return fixed;
  }

  String text() {
    return Texts.of("tab." + id);
  }
}
