package dev.faultline.console;

import dev.faultline.check.kind.TestJudged;
import dev.faultline.debug.CommandRefused;
import dev.faultline.i18n.Texts;
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
          Command.of("test", "[CHECK]", "test", FixCommands::test),
          Command.of("tests", "[[FILE] < PATH]", "tests < CartTest.java", FixCommands::tests),
          Command.of("reset", "", "reset", Action.plain(FixCommands::reset)));

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
        .thenApply(
            status -> Texts.of("console.test.verdict", LessonText.verdict(status, choice.check())));
  }

  private static CompletableFuture<String> tests(Context context, String argument) {
    LessonSession lesson = context.lesson();
    Map<String, String> texts = lesson.learnerTests();
    if (texts.isEmpty()) {
      throw new CommandRefused(Texts.of("console.tests.none"));
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
    return CompletableFuture.completedFuture(Texts.of("console.tests.taken", name));
  }

  private static CompletableFuture<String> reset(Context context) {
    context.lesson().resetSources();
    return CompletableFuture.completedFuture(Texts.of("console.reset"));
  }
}
