package dev.faultline.ui.tabs;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.SourceLine;

/** What the list of breakpoints asks for; called on the JavaFX thread. */
public interface BreakpointActions {
  /** Sets a breakpoint, or replaces the one at the same place. */
  void set(BreakpointSpec spec);

  void remove(BreakpointPlace place);

  /** Brings the line to the screen. */
  void show(SourceLine line);
}
