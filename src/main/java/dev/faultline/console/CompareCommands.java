package dev.faultline.console;

import dev.faultline.i18n.Texts;
import dev.faultline.session.RunComparison;
import dev.faultline.session.RunComparison.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands that put two runs side by side. */
final class CompareCommands {
  static final List<Command> ALL =
      List.of(
          Command.of(
              "compare",
              "[A B], A|B = PROFILE|usual|original|smallest|passing|jdk:N|jdk:HOME|REVISION|\"TEXT\""
                  + "|< PATH",
              "compare usual smallest",
              CompareCommands::compare),
          Command.of(
              "profiles factors",
              "",
              "profiles",
              Action.now((context, none) -> CompareText.profiles(context.lesson().comparison()))));

  private static final Pattern SIDE =
      Pattern.compile("\"((?:\\\\.|[^\"\\\\])*)\"|<\\s*(\\S+)|(\\S+)");

  private CompareCommands() {}

  private static CompletableFuture<String> compare(Context context, String argument) {
    RunComparison comparison = context.lesson().comparison();
    if (argument.isEmpty()) {
      return CompletableFuture.completedFuture(
          Texts.of("console.compare.names", String.join(", ", comparison.names())));
    }
    if (argument.equals("factors")) {
      return CompletableFuture.completedFuture(CompareText.profiles(comparison));
    }
    List<Side> sides = sides(argument);
    if (sides.size() != 2) {
      throw new UsageException();
    }
    return comparison
        .compare(sides.get(0), sides.get(1))
        .thenApply(compared -> CompareText.of(compared, context.places()));
  }

  private static List<Side> sides(String argument) {
    List<Side> sides = new ArrayList<>();
    Matcher next = SIDE.matcher(argument);
    while (next.find()) {
      sides.add(side(next));
    }
    return sides;
  }

  private static Side side(Matcher written) {
    if (written.group(1) != null) {
      return new Side(written.group(), QuotedText.read(written.group()));
    }
    return written.group(2) != null
        ? new Side(written.group(2), FixAction.read(written.group(2)))
        : Side.named(written.group(3));
  }
}
