package dev.faultline.console;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.SourceLine;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Commands about breakpoints. */
final class BreakpointCommands {
  static final List<Command> ALL =
      List.of(
          Command.of(
              "break b",
              "[[FILE:]LINE]",
              "set a breakpoint; without a line, list them",
              "b Tariff.java:12",
              BreakpointCommands::set),
          Command.of(
              "clear cl",
              "[[FILE:]LINE]",
              "remove a breakpoint; without a line, all of them",
              "cl 12",
              Action.now(BreakpointCommands::clear)),
          Command.of(
              "enable",
              "[FILE:]LINE",
              "let a disabled breakpoint stop again",
              "enable 12",
              Action.now((context, line) -> enable(context, line, true))),
          Command.of(
              "disable",
              "[FILE:]LINE",
              "keep a breakpoint, but do not stop there",
              "disable 12",
              Action.now((context, line) -> enable(context, line, false))));

  private BreakpointCommands() {}

  private static CompletableFuture<String> set(Context context, String line) {
    if (line.isEmpty()) {
      return CompletableFuture.completedFuture(list(context));
    }
    if (!Places.isPlace(line)) {
      throw new UsageException();
    }
    SourceLine at = context.places().line(line);
    context.program().setBreakpoint(BreakpointSpec.at(at));
    String reply = "Breakpoint at " + described(context, new BreakpointPlace.Line(at));
    // Asked after it, the stopped program answers once it knows whether the line has code.
    return context.program().currentStop().isEmpty()
        ? CompletableFuture.completedFuture(reply)
        : context.program().threads().live().handle((threads, failure) -> reply);
  }

  private static String described(Context context, BreakpointPlace at) {
    String place = context.places().show(at);
    SourceLine line = at.line();
    String text = line == null ? null : context.program().sources().get(line.file());
    if (line == null || text == null) {
      return place;
    }
    return place + ": " + text.lines().skip(line.line() - 1L).findFirst().orElse("").strip();
  }

  private static String list(Context context) {
    List<BreakpointSnapshot> all = context.program().breakpoints();
    return all.isEmpty()
        ? "There are no breakpoints; break LINE sets one."
        : all.stream().map(one -> row(context, one)).collect(Collectors.joining("\n"));
  }

  private static String row(Context context, BreakpointSnapshot breakpoint) {
    String how =
        breakpoint.state() == BreakpointSnapshot.State.INVALID
            ? "  (never stops: " + breakpoint.note() + ")"
            : breakpoint.spec().enabled() ? "" : "  (disabled)";
    return described(context, breakpoint.spec().place()) + how;
  }

  private static String clear(Context context, String line) {
    if (line.isEmpty()) {
      List<BreakpointSnapshot> all = context.program().breakpoints();
      all.forEach(one -> context.program().removeBreakpoint(one.spec().place()));
      return all.isEmpty() ? "There are no breakpoints." : "Removed all breakpoints.";
    }
    BreakpointSpec spec = known(context, line);
    context.program().removeBreakpoint(spec.place());
    return "Removed the breakpoint at " + context.places().show(spec.place()) + ".";
  }

  private static String enable(Context context, String line, boolean enabled) {
    BreakpointSpec spec = known(context, line);
    context.program().setBreakpoint(spec.withEnabled(enabled));
    String how = enabled ? "Enabled" : "Disabled";
    return how + " the breakpoint at " + context.places().show(spec.place()) + ".";
  }

  /** The breakpoint that is meant; a line alone is enough when only one is on such a line. */
  private static BreakpointSpec known(Context context, String line) {
    if (!Places.isPlace(line)) {
      throw new UsageException();
    }
    List<BreakpointSpec> all =
        context.program().breakpoints().stream().map(BreakpointSnapshot::spec).toList();
    List<BreakpointSpec> onLine =
        all.stream().filter(each -> each.place().toString().endsWith(":" + line)).toList();
    if (onLine.size() == 1) {
      return onLine.get(0);
    }
    SourceLine at = context.places().line(line);
    return all.stream()
        .filter(each -> at.equals(each.line()))
        .findFirst()
        .orElseThrow(
            () ->
                new CommandRefused("There is no breakpoint at " + context.places().show(at) + "."));
  }
}
