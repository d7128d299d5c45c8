package dev.faultline.console;

import dev.faultline.debug.SourceLine;
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
              "replace a line, or take a file; in a terminal, alone it opens $EDITOR",
              "fix Tariff.java:12 return hours;",
              FixAction::run),
          Command.of(
              "here",
              "PLACE [if CONDITION]",
              "write a call of faultline.Breakpoint.here() into the source, before a line",
              "here 12 if hours > 3",
              EditCommands::here),
          Command.of(
              "diff",
              "",
              "show what you changed",
              "diff",
              Action.plain(context -> CompletableFuture.completedFuture(diff(context)))),
          Command.of(
              "redefine",
              "",
              "put what you changed into the running program",
              "redefine",
              Action.plain(EditCommands::redefine)));

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
    return changes.isEmpty() ? "You have changed nothing." : changes;
  }

  private static CompletableFuture<String> redefine(Context context) {
    return context.program().applyEdits().thenApply(EditCommands::applied);
  }

  private static String applied(AppliedEdits edits) {
    if (edits instanceof AppliedEdits.NotApplied refused) {
      return Character.toUpperCase(refused.why().charAt(0))
          + refused.why().substring(1)
          + (refused.restartHelps() ? "\nrestart here runs the new version to this line." : "");
    }
    List<String> names = ((AppliedEdits.Applied) edits).classNames();
    return names.isEmpty()
        ? "The program runs this version already."
        : names.stream().map(ClassNames::shown).sorted().collect(Collectors.joining(", "))
            + (names.size() == 1 ? " has" : " have")
            + " the new code; calls from now on run it, drop calls the current method anew.";
  }
}
