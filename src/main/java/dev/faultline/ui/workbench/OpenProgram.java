package dev.faultline.ui.workbench;

import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.session.ProgramSession;
import java.util.List;
import java.util.Map;

/**
 * A program's session and how it stood when it was opened; read off the JavaFX thread.
 *
 * @param session open; whoever shows it closes it
 * @param sources the text of every file
 * @param breakpoints all there are
 */
public record OpenProgram(
    ProgramSession session, Map<String, String> sources, List<BreakpointSnapshot> breakpoints) {
  public OpenProgram {
    sources = Map.copyOf(sources);
    breakpoints = List.copyOf(breakpoints);
  }

  /** Reads how a session stands. */
  public static OpenProgram of(ProgramSession session) {
    return new OpenProgram(session, session.sources(), session.breakpoints());
  }
}
