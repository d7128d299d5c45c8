package dev.faultline.console;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.HitCount;
import dev.faultline.i18n.Texts;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** Commands about breakpoints on lines and methods, and about what all kinds have in common. */
final class BreakpointCommands {
  private static final String PLACE =
      "PLACE [exit|both] [after PLACE] [thread NAME] [if CONDITION]";

  static final List<Command> ALL =
      List.of(
          Command.of(
              "break b",
              "[" + PLACE + "]",
              "b Tariff.java:12 if hours > 3",
              (context, text) -> set(context, text, UnaryOperator.identity())),
          Command.of(
              "tbreak",
              PLACE,
              "tbreak Tariff.fee exit",
              (context, text) ->
                  text.isEmpty() ? usage() : set(context, text, spec -> spec.withOnce(true))),
          Command.of(
              "condition",
              "PLACE|#N [CONDITION]",
              "condition 12 hours > 3",
              (context, text) -> change(context, text, (spec, rest) -> spec.withCondition(rest))),
          Command.of(
              "ignore",
              "PLACE|#N [COUNT | every COUNT | only COUNT] | EXCEPTION",
              "ignore 12 100",
              BreakpointCommands::ignore),
          Command.of("log", "PLACE|#N [TEXT]", "log 12 hours is {hours}", BreakpointCommands::log),
          Command.of("clear cl", "[PLACE|#N]", "cl 12", Action.now(BreakpointCommands::clear)),
          Command.of(
              "enable",
              "PLACE|#N",
              "enable 12",
              Action.now((context, text) -> enable(context, text, true))),
          Command.of(
              "disable",
              "PLACE|#N",
              "disable 12",
              Action.now((context, text) -> enable(context, text, false))));

  private BreakpointCommands() {}

  private static CompletableFuture<String> usage() {
    throw new UsageException();
  }

  private static CompletableFuture<String> set(
      Context context, String text, UnaryOperator<BreakpointSpec> kind) {
    if (text.isEmpty()) {
      return CompletableFuture.completedFuture(new BreakpointList(context).all());
    }
    return set(context, kind.apply(new BreakpointArguments(context).read(text)));
  }

  /** Sets a breakpoint and says so, once the program knows whether it can ever stop there. */
  static CompletableFuture<String> set(Context context, BreakpointSpec spec) {
    context.program().setBreakpoint(spec);
    String reply = Texts.of(kind(spec), new BreakpointList(context).described(spec));
    // Asked after it, the stopped program answers once it knows the place.
    return context.program().currentStop().isEmpty()
        ? CompletableFuture.completedFuture(reply)
        : context.program().threads().live().handle((threads, failure) -> reply);
  }

  private static String kind(BreakpointSpec spec) {
    if (spec.isLogpoint()) {
      return "console.break.logpoint";
    }
    boolean inCode =
        spec.place() instanceof BreakpointPlace.Line
            || spec.place() instanceof BreakpointPlace.Method;
    return inCode ? "console.break.breakpoint" : "console.break.stops";
  }

  /** How the rest of a command changes a breakpoint. */
  private interface Change {
    BreakpointSpec of(BreakpointSpec spec, String rest);
  }

  private static CompletableFuture<String> change(Context context, String text, Change change) {
    String[] words = text.split("\\s+", 2);
    BreakpointSpec spec = context.breakpoints().known(words[0]);
    return set(context, change.of(spec, words.length > 1 ? words[1] : ""));
  }

  /** An exception alone is jdb's way to say that it stops nothing any more. */
  private static CompletableFuture<String> ignore(Context context, String text) {
    if (!text.contains(" ")
        && context.breakpoints().known(text).place() instanceof BreakpointPlace.Thrown) {
      return CompletableFuture.completedFuture(clear(context, text));
    }
    return change(context, text, (spec, rest) -> spec.withHits(hits(rest)));
  }

  private static CompletableFuture<String> log(Context context, String text) {
    String[] words = text.split("\\s+", 2);
    boolean isNew =
        words.length > 1
            && (Places.isPlace(words[0]) || words[0].contains("."))
            && !context.breakpoints().isKnown(words[0]);
    return isNew
        ? set(context, new BreakpointArguments(context).read(words[0]).withLog(words[1]))
        : change(context, text, BreakpointSpec::withLog);
  }

  private static HitCount hits(String text) {
    if (text.isEmpty() || text.equals("0")) {
      return HitCount.ALL;
    } else if (!text.matches("((every|only)\\s+)?[1-9]\\d{0,8}")) {
      throw new UsageException();
    }
    HitCount.Rule rule =
        text.startsWith("every")
            ? HitCount.Rule.EVERY
            : text.startsWith("only") ? HitCount.Rule.ONLY : HitCount.Rule.AFTER;
    return new HitCount(rule, Integer.parseInt(text.replaceFirst("\\D+", "")));
  }

  private static String clear(Context context, String text) {
    if (text.isEmpty()) {
      List<BreakpointSnapshot> all = context.program().breakpoints();
      all.forEach(one -> context.program().removeBreakpoint(one.spec().place()));
      return all.isEmpty() ? Texts.of("console.clear.none") : Texts.of("console.clear.all");
    }
    BreakpointSpec spec = context.breakpoints().known(text);
    context.program().removeBreakpoint(spec.place());
    return Texts.of("console.clear.one", context.places().show(spec.place()));
  }

  private static String enable(Context context, String text, boolean enabled) {
    BreakpointSpec spec = context.breakpoints().known(text);
    context.program().setBreakpoint(spec.withEnabled(enabled));
    String done = enabled ? "console.enabled" : "console.disabled";
    return Texts.of(done, context.places().show(spec.place()));
  }
}
