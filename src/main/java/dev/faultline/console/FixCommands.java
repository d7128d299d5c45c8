package dev.faultline.console;

import dev.faultline.check.kind.TestJudged;
import dev.faultline.debug.CommandRefused;
import dev.faultline.session.LessonSession;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** Commands that change the program and judge the change. */
final class FixCommands {
  static final List<Command> ALL =
      List.of(
          Command.of(
              "test",
              "[CHECK]",
              "run the hidden tests on your version, or your tests",
              "test",
              FixCommands::test),
          Command.of(
              "tests",
              "[[FILE] < PATH]",
              "take the tests you wrote from a file; alone, show them",
              "tests < CartTest.java",
              FixCommands::tests),
          Command.of(
              "reset",
              "",
              "bring the lesson's own sources back; yours are put aside",
              "reset",
              Action.plain(FixCommands::reset)));

  private FixCommands() {}

  private static CompletableFuture<String> test(Context context, String argument) {
    LessonSession lesson = context.lesson();
    CheckChoice<TestJudged> choice =
        CheckChoice.of(lesson.status(), TestJudged.class, "test", argument);
    if (!choice.rest().isEmpty()) {
      throw CheckChoice.noSuchCheck(choice.rest(), lesson.status());
    }
    return lesson
        .runTests(choice.check().id())
        .thenApply(status -> "The tests: " + LessonText.verdict(status, choice.check()));
  }

  private static CompletableFuture<String> tests(Context context, String argument) {
    LessonSession lesson = context.lesson();
    Map<String, String> texts = lesson.learnerTests();
    if (texts.isEmpty()) {
      throw new CommandRefused("This lesson asks for no tests of yours.");
    }
    if (argument.isEmpty()) {
      return CompletableFuture.completedFuture(
          texts.entrySet().stream()
              .map(test -> test.getKey() + "\n" + test.getValue().stripTrailing())
              .collect(Collectors.joining("\n\n")));
    }
    Matcher file = FixAction.FILE.matcher(argument);
    if (!file.matches() || (file.group(1).isEmpty() && texts.size() > 1)) {
      throw new UsageException();
    }
    String name = file.group(1).isEmpty() ? texts.keySet().iterator().next() : file.group(1);
    lesson.editTest(name, FixAction.read(file.group(2).strip()));
    return CompletableFuture.completedFuture(name + " is yours now; test runs it.");
  }

  private static CompletableFuture<String> reset(Context context) {
    context.lesson().resetSources();
    return CompletableFuture.completedFuture(
        "The lesson's own sources are back; your versions are put aside.");
  }
}
