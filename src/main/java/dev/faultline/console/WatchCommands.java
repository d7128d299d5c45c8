package dev.faultline.console;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.FrameSnapshot;
import dev.faultline.i18n.Texts;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Commands that stop at what happens to a field, or at an exception. */
final class WatchCommands {
  private static final Pattern FIELD =
      Pattern.compile(
          "(?:(?<type>[\\w$.]+)\\.)?(?<name>[\\w$]+)(?:\\s+(?<use>read|write|both))?(?:\\s+if\\s+(?<condition>.+))?");
  private static final Pattern THROWN =
      Pattern.compile(
          "(?<type>[\\w$.]+)(?:\\s+(?<fate>caught|uncaught|both))?(?:\\s+if\\s+(?<condition>.+))?");

  static final List<Command> ALL =
      List.of(
          Command.of(
              "watch",
              "[Class.]FIELD [read|write|both] [if CONDITION]",
              "watch Garage.free",
              WatchCommands::watch),
          Command.of(
              "unwatch",
              "[Class.]FIELD|#N",
              "unwatch Garage.free",
              Action.now((context, text) -> remove(context, text, BreakpointPlace.Field.class))),
          Command.of(
              "catch",
              "EXCEPTION [caught|uncaught|both] [if CONDITION]",
              "catch NumberFormatException caught",
              WatchCommands::stopAtThrow),
          Command.of(
              "uncatch",
              "EXCEPTION|#N",
              "uncatch NumberFormatException",
              Action.now((context, text) -> remove(context, text, BreakpointPlace.Thrown.class))));

  private WatchCommands() {}

  private static CompletableFuture<String> watch(Context context, String text) {
    Matcher field = matched(FIELD, text);
    String use = field.group("use");
    String type = field.group("type");
    BreakpointPlace place =
        new BreakpointPlace.Field(
            type == null ? currentClass(context) : context.classes().name(type),
            field.group("name"),
            "read".equals(use) || "both".equals(use),
            !"read".equals(use));
    return set(context, place, field.group("condition"));
  }

  private static String currentClass(Context context) {
    return context
        .program()
        .frame()
        .map(FrameSnapshot::className)
        .orElseThrow(() -> new CommandRefused(Texts.of("console.watch.class")));
  }

  private static CompletableFuture<String> stopAtThrow(Context context, String text) {
    Matcher thrown = matched(THROWN, text);
    String fate = thrown.group("fate");
    BreakpointPlace place =
        new BreakpointPlace.Thrown(
            context.classes().name(thrown.group("type")),
            !"uncaught".equals(fate),
            !"caught".equals(fate));
    return set(context, place, thrown.group("condition"));
  }

  private static CompletableFuture<String> set(
      Context context, BreakpointPlace place, String condition) {
    BreakpointSpec spec = BreakpointSpec.at(place);
    return BreakpointCommands.set(
        context, condition == null ? spec : spec.withCondition(condition));
  }

  private static Matcher matched(Pattern shape, String text) {
    Matcher matcher = shape.matcher(text);
    if (!matcher.matches()) {
      throw new UsageException();
    }
    return matcher;
  }

  private static String remove(
      Context context, String text, Class<? extends BreakpointPlace> kind) {
    BreakpointSpec spec = context.breakpoints().known(text);
    if (!kind.isInstance(spec.place())) {
      throw new UsageException();
    }
    context.program().removeBreakpoint(spec.place());
    return Texts.of("console.watch.gone", context.places().show(spec.place()));
  }
}
