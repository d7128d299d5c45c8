package dev.faultline.console;

import dev.faultline.check.Question;
import dev.faultline.check.kind.FaultLocation;
import dev.faultline.check.kind.PredictValue;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.SourceLine;
import dev.faultline.i18n.Texts;
import dev.faultline.session.LessonSession;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Commands that claim something, to be settled by execution. */
final class ClaimCommands {
  static final List<Command> ALL =
      List.of(
          Command.of("predict", "[CHECK] VALUE", "predict 2", ClaimCommands::predict),
          Command.of(
              "claim", "[FILE:]LINE EXPR RELATION VALUE", "claim 12 hours >= 1", ClaimAction::run),
          Command.of(
              "blame",
              "[CHECK] [FILE:]LINE [CERTAINTY]",
              "blame Tariff.java:12 2",
              ClaimCommands::blame),
          Command.of("cause", "[CHECK] [LETTER [CERTAINTY]]", "cause a 2", CauseAction::run),
          Command.of("answer", "[CHECK] [TEXT]", "answer 3", ClaimCommands::answer),
          Command.of("note", "[TEXT]", "note every row is the same array", ClaimCommands::note));

  private ClaimCommands() {}

  private static CompletableFuture<String> predict(Context context, String argument) {
    LessonSession lesson = context.lesson();
    CheckChoice<PredictValue> choice =
        CheckChoice.of(lesson.status(), PredictValue.class, "predict", argument);
    PredictValue check = choice.check();
    if (choice.rest().isEmpty()) {
      throw new UsageException();
    }
    return lesson
        .claims()
        .predict(check.id(), choice.rest())
        .thenApply(
            status ->
                Texts.of(
                    check.when() == null ? "console.predict.next" : "console.predict.when",
                    check.expression(),
                    choice.rest(),
                    check.prompt()));
  }

  private static CompletableFuture<String> blame(Context context, String argument) {
    LessonSession lesson = context.lesson();
    CheckChoice<FaultLocation> choice =
        CheckChoice.of(lesson.status(), FaultLocation.class, "blame", argument);
    String[] words = choice.rest().split("\\s+");
    if (words.length > 2 || !Places.isPlace(words[0])) {
      throw new UsageException();
    }
    SourceLine line = context.places().line(words[0]);
    int certainty = certainty(words);
    return lesson
        .claims()
        .fault(choice.check().id(), line, certainty)
        .thenApply(
            status ->
                claimed(Texts.of("console.blame", context.places().show(line)), certainty)
                    + LessonText.verdict(status, choice.check()));
  }

  private static CompletableFuture<String> answer(Context context, String argument) {
    LessonSession lesson = context.lesson();
    CheckChoice<Question> choice =
        CheckChoice.of(lesson.status(), Question.class, "answer", argument);
    Question check = choice.check();
    if (choice.rest().isEmpty()) {
      return CompletableFuture.completedFuture(
          check.prompt() + "\n" + Texts.of("refused.answer", check.form()));
    }
    return lesson
        .claims()
        .answer(check.id(), choice.rest())
        .thenApply(
            status ->
                Texts.of("console.answer.said", choice.rest())
                    + "\n"
                    + LessonText.verdict(status, check));
  }

  private static CompletableFuture<String> note(Context context, String text) {
    LessonSession lesson = context.lesson();
    if (!text.isEmpty()) {
      return lesson.claims().note(text).thenApply(status -> Texts.of("console.note.done"));
    }
    List<String> notes = lesson.claims().notes();
    return CompletableFuture.completedFuture(
        notes.isEmpty() ? Texts.of("console.note.none") : String.join("\n", notes));
  }

  /** The second word; a guess when it is left out, which costs nothing if it is wrong. */
  static int certainty(String[] words) {
    if (words.length < 2) {
      return 1;
    }
    if (!words[1].matches("[1-3]")) {
      throw new CommandRefused(Texts.of("refused.certainty"));
    }
    return Integer.parseInt(words[1]);
  }

  static String claimed(String what, int certainty) {
    return Texts.of("console.claimed", certainty, what) + "\n";
  }
}
