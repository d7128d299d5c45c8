package dev.faultline.console;

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
    String reply = "Breakpoint at " + described(context, at);
    // Asked after it, the stopped program answers once it knows whether the line has code.
    return context.program().currentStop().isEmpty()
        ? CompletableFuture.completedFuture(reply)
        : context.program().threads().handle((threads, failure) -> reply);
  }

  private static String described(Context context, SourceLine at) {
    String place = context.places().show(at);
    String text = context.program().sources().get(at.file());
    if (text == null) {
      return place;
    }
    return place + ": " + text.lines().skip(at.line() - 1L).findFirst().orElse("").strip();
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
    return described(context, breakpoint.spec().at()) + how;
  }

  private static String clear(Context context, String line) {
    if (line.isEmpty()) {
      List<BreakpointSnapshot> all = context.program().breakpoints();
      all.forEach(one -> context.program().removeBreakpoint(one.spec().at()));
      return all.isEmpty() ? "There are no breakpoints." : "Removed all breakpoints.";
    }
    SourceLine at = known(context, line);
    context.program().removeBreakpoint(at);
    return "Removed the breakpoint at " + context.places().show(at) + ".";
  }

  private static String enable(Context context, String line, boolean enabled) {
    SourceLine at = known(context, line);
    context.program().setBreakpoint(new BreakpointSpec(at, enabled));
    String how = enabled ? "Enabled" : "Disabled";
    return how + " the breakpoint at " + context.places().show(at) + ".";
  }

  /** The breakpoint that is meant; a line alone is enough when only one is on such a line. */
  private static SourceLine known(Context context, String line) {
    if (!Places.isPlace(line)) {
      throw new UsageException();
    }
    List<SourceLine> all =
        context.program().breakpoints().stream().map(one -> one.spec().at()).toList();
    List<SourceLine> onLine =
        all.stream().filter(at -> Integer.toString(at.line()).equals(line)).toList();
    if (onLine.size() == 1) {
      return onLine.get(0);
    }
    SourceLine at = context.places().line(line);
    if (!all.contains(at)) {
      throw new CommandRefused("There is no breakpoint at " + context.places().show(at) + ".");
    }
    return at;
  }
}
