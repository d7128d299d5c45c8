package dev.faultline.console;

import dev.faultline.check.kind.Fix;
import dev.faultline.session.LessonSession;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Commands that change the program and judge the change. */
final class FixCommands {
  static final List<Command> ALL =
      List.of(
          Command.of(
              "test", "[CHECK]", "run the hidden tests on your version", "test", FixCommands::test),
          Command.of(
              "reset",
              "",
              "bring the lesson's own sources back; yours are put aside",
              "reset",
              Action.plain(FixCommands::reset)));

  private FixCommands() {}

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
