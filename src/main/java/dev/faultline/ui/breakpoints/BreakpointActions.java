package dev.faultline.ui.breakpoints;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.SourceLine;

/** What list and editor of breakpoints ask for; called on the JavaFX thread, returns at once. */
public interface BreakpointActions {
  /** Sets a breakpoint, or replaces the one at the same place. */
  void set(BreakpointSpec spec);

  void remove(BreakpointPlace place);

  /** Brings the line to the screen. */
  void show(SourceLine line);
}
