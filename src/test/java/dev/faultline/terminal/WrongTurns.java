package dev.faultline.terminal;

import dev.faultline.WrongAnswers;
import dev.faultline.check.kind.Bisect;
import dev.faultline.check.kind.Cause;
import dev.faultline.check.kind.FaultLocation;
import dev.faultline.check.kind.Fix;
import dev.faultline.debug.SourceLine;
import dev.faultline.lesson.Act;
import dev.faultline.lesson.LessonFolder;
import java.util.List;
import java.util.stream.Stream;

/** What a learner who errs types before the right line of a walkthrough. */
final class WrongTurns {
  private final LessonFolder lesson;

  WrongTurns(LessonFolder lesson) {
    this.lesson = lesson;
  }

  /** Claims made before anything has been looked at. */
  Stream<String> atFirst() {
    Stream<String> claims =
        lesson.lesson().checks().stream()
            .flatMap(
                check -> {
                  if (check instanceof FaultLocation location) {
                    return Stream.of("blame " + location.id() + " " + innocentLine());
                  } else if (check instanceof Cause cause) {
                    return Stream.of("cause " + cause.id() + " " + wrong(cause).get(0));
                  } else if (check instanceof Fix fix) {
                    return Stream.of("test " + fix.id());
                  } else {
                    return Stream.of("hint " + check.id());
                  }
                });
    boolean searches = lesson.lesson().checks().stream().anyMatch(Bisect.class::isInstance);
    return Stream.concat(
        Stream.of("answer", "claim 1", "blame here", "cause z", "predict"),
        Stream.concat(claims, searches ? Stream.of("bisect start", "bisect bad") : Stream.of()));
  }

  /** What goes wrong right before an act that claims something. */
  Stream<String> before(Act act) {
    if (act instanceof Act.Blame blame) {
      return Stream.of("blame " + blame.check() + " " + innocentLine(), "hint " + blame.check());
    } else if (act instanceof Act.Cause claimed) {
      Cause cause = (Cause) lesson.lesson().check(claimed.check()).orElseThrow();
      return Stream.concat(
          wrong(cause).stream().map(option -> "cause " + cause.id() + " " + option),
          Stream.of("hint " + cause.id()));
    } else if (act instanceof Act.Answer answer) {
      return Stream.of("answer " + answer.check(), "answer " + answer.check() + " no idea");
    } else if (act instanceof Act.Test test) {
      return Stream.of("hint " + test.check());
    }
    return Stream.of();
  }

  private static List<String> wrong(Cause cause) {
    return WrongAnswers.options(cause).stream()
        .map(option -> String.valueOf((char) ('a' + cause.options().indexOf(option))))
        .toList();
  }

  private String innocentLine() {
    SourceLine line = new WrongAnswers(lesson).innocentLine();
    return line.file() + ":" + line.line();
  }
}
