package dev.faultline.ui.code;

import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.ui.toolkit.Texts;
import org.jspecify.annotations.Nullable;

/** Names how a breakpoint stands, for the stylesheet and for people. */
public final class BreakpointStates {
  private BreakpointStates() {}

  /** {@code none}, {@code disabled}, {@code pending}, {@code bound} or {@code invalid}. */
  public static String name(@Nullable BreakpointSnapshot breakpoint) {
    if (breakpoint == null) {
      return "none";
    }
    if (!breakpoint.spec().enabled()) {
      return "disabled";
    }
    return switch (breakpoint.state()) {
      case PENDING -> "pending";
      case BOUND -> "bound";
      case INVALID -> "invalid";
    };
  }

  /** One line that says where the breakpoint is and how it stands. */
  public static String text(BreakpointSnapshot breakpoint) {
    String state = Texts.of("breakpoint." + name(breakpoint));
    String note = breakpoint.note().isEmpty() ? "" : " " + breakpoint.note();
    return Texts.of("breakpoint.at", breakpoint.spec().place(), state) + note;
  }
}
