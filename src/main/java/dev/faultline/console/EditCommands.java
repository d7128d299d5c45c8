package dev.faultline.console;

import dev.faultline.debug.SourceLine;
import dev.faultline.i18n.Texts;
import dev.faultline.session.AppliedEdits;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Commands that change the program's sources, and bring the changes into the run. */
final class EditCommands {
  private static final Pattern HERE = Pattern.compile("(?<place>\\S+)(?:\\s+if\\s+(?<when>.+))?");

  static final List<Command> ALL =
      List.of(
          Command.of(
              "fix",
              "FILE:LINE TEXT | FILE < PATH | [FILE]",
              "fix Tariff.java:12 return hours;",
              FixAction::run),
          Command.of("here", "PLACE [if CONDITION]", "here 12 if hours > 3", EditCommands::here),
          Command.of(
              "diff",
              "",
              "diff",
              Action.plain(context -> CompletableFuture.completedFuture(diff(context)))),
          Command.of("redefine", "", "redefine", Action.plain(EditCommands::redefine)));

  private EditCommands() {}

  private static CompletableFuture<String> here(Context context, String text) {
    Matcher call = HERE.matcher(text);
    if (!call.matches()) {
      throw new UsageException();
    }
    String when = call.group("when") == null ? "" : call.group("when");
    SourceLine line = context.places().line(call.group("place"));
    context.program().stopBefore(line, when);
    return FixAction.compiled(context);
  }

  private static String diff(Context context) {
    String changes =
        SourceDifference.of(context.program().program().sources(), context.program().sources());
    return changes.isEmpty() ? Texts.of("console.diff.none") : changes;
  }

  private static CompletableFuture<String> redefine(Context context) {
    return context.program().applyEdits().thenApply(EditCommands::applied);
  }

  private static String applied(AppliedEdits edits) {
    if (edits instanceof AppliedEdits.NotApplied refused) {
      return Character.toUpperCase(refused.why().charAt(0))
          + refused.why().substring(1)
          + (refused.restartHelps() ? "\n" + Texts.of("console.redefine.restart") : "");
    }
    List<String> names = ((AppliedEdits.Applied) edits).classNames();
    return names.isEmpty()
        ? Texts.of("console.redefine.same")
        : Texts.of(
            names.size() == 1 ? "console.redefine.one" : "console.redefine.many",
            names.stream().map(ClassNames::shown).sorted().collect(Collectors.joining(", ")));
  }
}
