package dev.faultline.author;

import com.github.difflib.patch.Chunk;
import dev.faultline.debug.BreakpointHit;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.DebugSession;
import dev.faultline.debug.Debugger;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StopReason;
import dev.faultline.prove.Hunk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the lines at which a program is wrong: those that the fix changes and that really run. */
final class FaultFinder {
  /**
   * A place that is wrong.
   *
   * @param line the faulty line
   * @param alsoAccept further lines of the same change that run
   * @param missingCode whether code is missing beside the line
   */
  record FoundFault(SourceLine line, List<SourceLine> alsoAccept, boolean missingCode) {}

  private final Debugger debugger;
  private final Map<String, String> buggy;

  FaultFinder(Debugger debugger, Map<String, String> buggy) {
    this.debugger = debugger;
    this.buggy = buggy;
  }

  /**
   * The faults, in the order of the changes; a change none of whose lines run has none. Of lines
   * that the fix moves, only the place that they leave is one: where they go, nothing else is
   * wrong.
   */
  List<FoundFault> find(LaunchSpec program, List<Hunk> changes) {
    Set<SourceLine> candidates = new LinkedHashSet<>();
    for (Hunk change : changes) {
      candidates.addAll(changed(change));
      candidates.addAll(beside(change));
    }
    Set<SourceLine> run = linesRun(program, candidates);
    List<FoundFault> faults = new ArrayList<>();
    for (Hunk change : changes) {
      List<SourceLine> wrong = changed(change).stream().filter(run::contains).toList();
      if (isArrival(change, changes)) {
        continue;
      }
      if (wrong.isEmpty()) {
        beside(change).stream()
            .filter(run::contains)
            .findFirst()
            .ifPresent(line -> faults.add(new FoundFault(line, List.of(), true)));
      } else {
        faults.add(new FoundFault(wrong.get(0), wrong.subList(1, wrong.size()), false));
      }
    }
    return faults;
  }

  /** Whether a change only puts lines where another one takes them away. */
  private static boolean isArrival(Hunk change, List<Hunk> changes) {
    Stream<String> left =
        changes.stream()
            .filter(other -> other.file().equals(change.file()))
            .flatMap(other -> text(other.delta().getSource()));
    return change.delta().getSource().size() == 0
        && left.collect(Collectors.toSet())
            .containsAll(text(change.delta().getTarget()).collect(Collectors.toSet()));
  }

  private static Stream<String> text(Chunk<String> chunk) {
    return chunk.getLines().stream().map(String::strip).filter(line -> !line.isEmpty());
  }

  private List<SourceLine> changed(Hunk change) {
    Chunk<String> source = change.delta().getSource();
    return code(change.file(), source.getPosition() + 1, source.getPosition() + source.size());
  }

  /** The lines after and before a change, the one after first: there the missing code is missed. */
  private List<SourceLine> beside(Hunk change) {
    Chunk<String> source = change.delta().getSource();
    int after = source.getPosition() + source.size() + 1;
    List<SourceLine> lines = new ArrayList<>(code(change.file(), after, after));
    lines.addAll(code(change.file(), source.getPosition(), source.getPosition()));
    return lines;
  }

  /** Those of some lines that may hold code. */
  private List<SourceLine> code(String file, int first, int last) {
    List<String> lines = buggy.getOrDefault(file, "").lines().toList();
    return IntStream.rangeClosed(Math.max(1, first), Math.min(last, lines.size()))
        .filter(line -> lines.get(line - 1).chars().anyMatch(Character::isLetterOrDigit))
        .mapToObj(line -> new SourceLine(file, line))
        .toList();
  }

  private Set<SourceLine> linesRun(LaunchSpec program, Collection<SourceLine> lines) {
    List<BreakpointSpec> breakpoints =
        lines.stream().map(line -> BreakpointSpec.at(line).withOnce(true)).toList();
    Set<SourceLine> run = new LinkedHashSet<>();
    try (DebugSession session =
        debugger.launch(program, Debugger.Start.RUN, breakpoints, event -> {}, Runnable::run)) {
      SessionState state = session.firstStop().join();
      while (state instanceof SessionState.Stopped stopped
          && stopped.stop().reason() instanceof StopReason.Breakpoints here) {
        here.hits().stream().map(BreakpointHit::spec).map(BreakpointSpec::line).forEach(run::add);
        state = session.resume().join();
      }
    }
    return run;
  }
}
