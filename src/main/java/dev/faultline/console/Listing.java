package dev.faultline.console;

import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.FrameSnapshot;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.i18n.Texts;
import dev.faultline.session.ProgramSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Shows source text with line numbers, and remembers how far it was shown. */
final class Listing {
  private static final int BEFORE = 5;
  private static final int LINES = 11;

  private final ProgramSession program;
  private @Nullable SourceLine around;
  private long generation;
  private int next;

  Listing(ProgramSession program) {
    this.program = program;
  }

  /** The lines around the current one; asked again at the same stop, the lines after those. */
  synchronized String more(String file, @Nullable SourceLine current) {
    SourceLine place = current == null ? new SourceLine(file, 1) : current;
    long stop = program.currentStop().map(StopSnapshot::generation).orElse(-1L);
    boolean goesOn = next > 0 && stop == generation && place.equals(around);
    int from = goesOn ? next : Math.max(1, place.line() - BEFORE);
    around = place;
    generation = stop;
    return lines(file, from, from + LINES - 1);
  }

  /** Forgets how far it was shown. */
  synchronized void startOver() {
    next = 0;
  }

  /** The lines from one to another, both included. */
  synchronized String lines(String file, int from, int to) {
    String text = source(file);
    List<String> lines = text.lines().toList();
    if (from > lines.size()) {
      next = 0;
      return Texts.of("console.list.end", lines.size());
    }
    Map<SourceLine, BreakpointSnapshot> breakpoints = new HashMap<>();
    for (BreakpointSnapshot each : program.breakpoints()) {
      SourceLine at = each.spec().line();
      if (at != null) {
        breakpoints.put(at, each);
      }
    }
    SourceLine current = program.frame().map(FrameSnapshot::at).orElse(null);
    int last = Math.min(to, lines.size());
    StringBuilder shown = new StringBuilder();
    for (int number = from; number <= last; number++) {
      SourceLine line = new SourceLine(file, number);
      boolean isCurrent = line.equals(current);
      shown
          .append(shown.isEmpty() ? "" : "\n")
          .append(row(number, breakpoints.get(line), isCurrent, lines.get(number - 1)));
    }
    next = last + 1;
    return shown.toString();
  }

  /** A whole file, each line that has code with how often it ran before its number. */
  String counted(String file, Map<SourceLine, Long> counts) {
    List<String> lines = source(file).lines().toList();
    return IntStream.rangeClosed(1, lines.size())
        .mapToObj(
            number -> {
              Long count = counts.get(new SourceLine(file, number));
              String times =
                  count == null
                      ? ""
                      : count == 0 ? Texts.of("console.coverage.never") : count + "x";
              return String.format("%8s %4d  %s", times, number, lines.get(number - 1))
                  .stripTrailing();
            })
        .collect(Collectors.joining("\n"));
  }

  private static String row(
      int number, @Nullable BreakpointSnapshot breakpoint, boolean isCurrent, String text) {
    String dot = breakpoint == null ? " " : breakpoint.spec().enabled() ? "B" : "b";
    return String.format("%4d %s%s %s", number, dot, isCurrent ? "->" : "  ", text).stripTrailing();
  }

  private String source(String file) {
    Map<String, String> launched = program.launchedSources();
    String text =
        program.currentStop().isPresent() ? launched.get(file) : program.sources().get(file);
    if (text == null) {
      throw new CommandRefused(Texts.of("console.list.noSource", file));
    }
    return text;
  }
}
