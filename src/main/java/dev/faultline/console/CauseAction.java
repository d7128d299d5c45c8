package dev.faultline.console;

import dev.faultline.check.kind.Cause;
import dev.faultline.check.kind.Cause.Option;
import dev.faultline.debug.CommandRefused;
import dev.faultline.i18n.Texts;
import dev.faultline.session.LessonSession;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lists the causes to choose from, and takes the choice. They go by letters in the order shown: an
 * author's id may tell which one is right.
 */
final class CauseAction {
  private CauseAction() {}

  static CompletableFuture<String> run(Context context, String argument) {
    LessonSession lesson = context.lesson();
    CheckChoice<Cause> choice = CheckChoice.of(lesson.status(), Cause.class, "cause", argument);
    Cause check = choice.check();
    if (choice.rest().isEmpty()) {
      return CompletableFuture.completedFuture(list(check));
    }
    String[] words = choice.rest().split("\\s+");
    if (words.length > 2) {
      throw new UsageException();
    }
    int chosen = index(check.options(), words[0]);
    int certainty = ClaimCommands.certainty(words);
    return lesson
        .claims()
        .cause(check.id(), check.options().get(chosen).id(), certainty)
        .thenApply(
            now ->
                ClaimCommands.claimed(Texts.of("console.cause", letter(chosen)), certainty)
                    + LessonText.verdict(now, check));
  }

  private static String list(Cause check) {
    List<Option> options = check.options();
    return check.prompt()
        + IntStream.range(0, options.size())
            .mapToObj(i -> "\n  " + letter(i) + ": " + options.get(i).text())
            .collect(Collectors.joining())
        + "\n"
        + Texts.of("console.cause.how");
  }

  /** The option of this letter; an id of the lesson's file is taken too. */
  private static int index(List<Option> options, String word) {
    List<String> letters =
        IntStream.range(0, options.size()).mapToObj(CauseAction::letter).toList();
    int byLetter = letters.indexOf(word);
    int index = byLetter >= 0 ? byLetter : options.stream().map(Option::id).toList().indexOf(word);
    if (index < 0) {
      throw new CommandRefused(Texts.of("console.cause.none", word, String.join(", ", letters)));
    }
    return index;
  }

  private static String letter(int index) {
    return String.valueOf((char) ('a' + index));
  }
}
