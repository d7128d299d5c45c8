package dev.faultline.console;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.faultline.check.kind.Fix;
import dev.faultline.session.LessonSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** Commands that change the program and judge the change. */
final class FixCommands {
  static final List<Command> ALL =
      List.of(
          Command.of(
              "fix",
              "FILE:LINE TEXT | FILE < PATH | [FILE]",
              "replace a line, or take a file; in a terminal, alone it opens $EDITOR",
              "fix Tariff.java:12 return hours;",
              FixAction::run),
          Command.of(
              "diff",
              "",
              "show what you changed",
              "diff",
              Action.now((context, none) -> diff(context))),
          Command.of(
              "test", "[CHECK]", "run the hidden tests on your version", "test", FixCommands::test),
          Command.of(
              "reset",
              "",
              "bring the lesson's own sources back; yours are put aside",
              "reset",
              Action.plain(FixCommands::reset)));

  private FixCommands() {}

  private static String diff(Context context) {
    Map<String, String> now = context.program().sources();
    List<String> lines = new ArrayList<>();
    new TreeMap<>(context.program().program().sources())
        .forEach(
            (file, original) -> {
              List<String> before = original.lines().toList();
              lines.addAll(
                  UnifiedDiffUtils.generateUnifiedDiff(
                      file,
                      file,
                      before,
                      DiffUtils.diff(before, now.getOrDefault(file, "").lines().toList()),
                      3));
            });
    return lines.isEmpty() ? "You have changed nothing." : String.join("\n", lines);
  }

  private static CompletableFuture<String> test(Context context, String argument) {
    LessonSession lesson = context.lesson();
    CheckChoice<Fix> choice = CheckChoice.of(lesson.status(), Fix.class, "test", argument);
    if (!choice.rest().isEmpty()) {
      throw CheckChoice.noSuchCheck(choice.rest(), lesson.status());
    }
    return lesson
        .runTests(choice.check().id())
        .thenApply(status -> "The tests: " + LessonText.verdict(status, choice.check()));
  }

  private static CompletableFuture<String> reset(Context context) {
    context.lesson().resetSources();
    return CompletableFuture.completedFuture(
        "The lesson's own sources are back; your versions are put aside.");
  }
}
