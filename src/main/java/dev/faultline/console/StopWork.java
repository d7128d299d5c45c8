package dev.faultline.console;

import dev.faultline.debug.BreakpointHit;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.FrameSnapshot;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.session.ProgramSession;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What the learner wants done at each stop: code around it, displays, commands of breakpoints. */
final class StopWork {
  private static final int AROUND = 5;
  private static final String SILENT = "silent";

  private final ProgramSession program;
  private final Listing listing;
  private final Displays displays;
  private final Map<BreakpointPlace, String> commands = new HashMap<>();
  private boolean sticky;
  private long done = -1;

  StopWork(ProgramSession program, Listing listing, Displays displays) {
    this.program = program;
    this.listing = listing;
    this.displays = displays;
  }

  /** Whether each stop shows the code around it. */
  synchronized void sticky(boolean on) {
    sticky = on;
  }

  /**
   * Has commands run whenever a breakpoint stops the program.
   *
   * @param text commands with {@code ;;} between them, empty for none
   */
  synchronized void commands(BreakpointPlace place, String text) {
    if (text.isEmpty()) {
      commands.remove(place);
    } else {
      commands.put(place, text);
    }
  }

  /** The commands of a breakpoint, empty for none. */
  synchronized String commands(BreakpointPlace place) {
    return commands.getOrDefault(place, "");
  }

  /** Whether the program has stopped since this was last asked. */
  synchronized boolean isNewStop() {
    long stop = program.currentStop().map(StopSnapshot::generation).orElse(-1L);
    boolean isNew = stop >= 0 && stop != done;
    done = stop;
    return isNew;
  }

  /** What to show at the stop. */
  CompletableFuture<String> shown() {
    return displays.changed().thenApply(values -> Joined.lines(window(), values));
  }

  private synchronized String window() {
    SourceLine at = program.frame().map(FrameSnapshot::at).orElse(null);
    if (!sticky || at == null || !program.launchedSources().containsKey(at.file())) {
      return "";
    }
    return listing.lines(at.file(), Math.max(1, at.line() - AROUND), at.line() + AROUND);
  }

  /** Whether a breakpoint of this stop has the command that nothing be said of it. */
  boolean isSilent() {
    return asked().contains(SILENT);
  }

  /** The commands that the breakpoints of this stop have. */
  List<String> due() {
    return asked().stream().filter(command -> !command.equals(SILENT)).toList();
  }

  private synchronized List<String> asked() {
    return program
        .currentStop()
        .map(StopSnapshot::reason)
        .filter(StopReason.Breakpoints.class::isInstance)
        .map(reason -> ((StopReason.Breakpoints) reason).hits())
        .orElse(List.of())
        .stream()
        .map(BreakpointHit::spec)
        .map(spec -> commands.getOrDefault(spec.place(), ""))
        .filter(text -> !text.isEmpty())
        .flatMap(text -> Arrays.stream(text.split("\\s*;;\\s*")))
        .toList();
  }
}
