package dev.faultline.console;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.CommandRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The commands for a breakpoint as they are typed, one a line. As in pdb, {@code end} ends them,
 * and so does a command that lets the program run. Thread-safe.
 */
final class CommandList {
  private static final Set<String> RESUMING =
      Set.of("step", "next", "continue", "return", "finish", "until", "stepinto", "run", "quit");

  private final StopWork work;
  private final List<String> lines = new ArrayList<>();
  private @Nullable BreakpointPlace place;

  /**
   * @param work is told of the list once it has ended
   */
  CommandList(StopWork work) {
    this.work = work;
  }

  /** Whether the next line belongs to the list. */
  synchronized boolean isOpen() {
    return place != null;
  }

  /** The lines that come are the commands of a breakpoint. */
  synchronized void open(BreakpointPlace of) {
    place = of;
    lines.clear();
  }

  /** Forgets the lines; the breakpoint keeps the commands that it had. Says whether it was open. */
  synchronized boolean abandon() {
    boolean wasOpen = place != null;
    place = null;
    return wasOpen;
  }

  /** Takes a line. */
  synchronized void take(String line) {
    BreakpointPlace of = place;
    boolean ends = line.strip().equals("end");
    if (!ends && !line.isBlank()) {
      lines.add(line.strip());
    }
    if (of != null && (ends || resumes(line.strip()))) {
      place = null;
      work.commands(of, String.join(" ;; ", lines));
    }
  }

  private static boolean resumes(String line) {
    try {
      return RESUMING.contains(Commands.find(line.split("\\s+", 2)[0], true).name());
    } catch (CommandRefused unknown) {
      // It is refused when it is to be run.
      return false;
    }
  }
}
