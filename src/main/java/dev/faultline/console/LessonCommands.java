package dev.faultline.console;

import dev.faultline.check.RecordQuery;
import dev.faultline.debug.CommandRefused;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.GuideKey;
import dev.faultline.lesson.Lesson;
import dev.faultline.session.HintResult;
import dev.faultline.session.LessonSession;
import dev.faultline.session.LessonStatus;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Commands that show how a lesson stands, and help in it. */
final class LessonCommands {
  static final List<Command> ALL =
      List.of(
          Command.of(
              "guide",
              "",
              "guide",
              Action.now((context, none) -> guide(context.lesson().folder().guide()))),
          Command.of(
              "status steps",
              "",
              "status",
              Action.now((context, none) -> LessonText.steps(context.lesson().status()))),
          Command.of(
              "checks",
              "",
              "checks",
              Action.now((context, none) -> LessonText.checks(context.lesson().status()))),
          Command.of("hint", "[CHECK]", "hint", LessonCommands::hint),
          Command.of(
              "query",
              RecordQuery.FORM,
              "query status = failed count by customer",
              QueryAction::run),
          Command.of("coach", "[on | off]", "coach off", LessonCommands::coach),
          Command.of(
              "progress",
              "",
              "progress",
              Action.now((context, none) -> LessonText.progress(context.lesson().status()))));

  private LessonCommands() {}

  private static String guide(String text) {
    return GuideKey.fill(KeyColumns.without(text), key -> "`" + key.command() + "`").strip();
  }

  private static CompletableFuture<String> coach(Context context, String how) {
    LessonSession lesson = context.lesson();
    return switch (how) {
      case "" -> CompletableFuture.completedFuture(LessonText.coach(lesson.isCoached()));
      case "on", "off" ->
          lesson
              .coached(how.equals("on"))
              .thenApply(status -> LessonText.coach(lesson.isCoached()));
      default -> throw new UsageException();
    };
  }

  private static CompletableFuture<String> hint(Context context, String checkId) {
    LessonSession lesson = context.lesson();
    LessonStatus status = lesson.status();
    String check = checkId.isEmpty() ? withHint(lesson.folder().lesson(), status) : checkId;
    if (status.check(check).isEmpty()) {
      throw CheckChoice.noSuchCheck(check, status);
    }
    refuseWithoutHints(lesson.folder().lesson(), check);
    return lesson.hint(check).thenApply(result -> hint(check, result));
  }

  private static void refuseWithoutHints(Lesson lesson, String check) {
    List<String> hinted = lesson.hints().stream().map(Lesson.Hint::check).distinct().toList();
    if (!hinted.contains(check)) {
      throw new CommandRefused(
          hinted.isEmpty()
              ? Texts.of("console.hint.none")
              : Texts.of("console.hint.noneFor", check, String.join(", ", hinted)));
    }
  }

  /** The first open check that has hints, or else the first one that has any. */
  private static String withHint(Lesson lesson, LessonStatus status) {
    List<String> hinted = lesson.hints().stream().map(Lesson.Hint::check).distinct().toList();
    List<String> inOrder =
        status.checks().stream()
            .sorted((a, b) -> Boolean.compare(a.verdict().passed(), b.verdict().passed()))
            .map(check -> check.check().id())
            .filter(hinted::contains)
            .collect(Collectors.toList());
    if (inOrder.isEmpty()) {
      throw new CommandRefused(Texts.of("console.hint.none"));
    }
    return inOrder.get(0);
  }

  private static String hint(String check, HintResult result) {
    if (result instanceof HintResult.Opened opened) {
      return Texts.of("console.hint.for", check, opened.hint().text());
    } else if (result instanceof HintResult.NotYet notYet) {
      return notYet.why();
    }
    return ((HintResult.NoMore) result).question();
  }
}
