package dev.faultline.session;

import dev.faultline.debug.CommandRefused;
import dev.faultline.lesson.History;
import dev.faultline.search.Bisection;
import dev.faultline.search.Bisection.Answer;
import dev.faultline.search.Bisection.Verdict;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Lets an oracle give all the verdicts that a search still needs. */
final class OracleSearch {
  private final History history;
  private final RevisionOracle oracle;
  private final Consumer<Bisection> progress;

  /**
   * @param progress takes the search after each verdict, on the calling thread
   */
  OracleSearch(History history, RevisionOracle oracle, Consumer<Bisection> progress) {
    this.history = history;
    this.oracle = oracle;
    this.progress = progress;
  }

  /**
   * Goes on to the end and waits. The oracle must first agree with what the search has for good and
   * bad already, and at the end it is asked once more about the last good and the first bad one.
   *
   * @throws CommandRefused when it does not agree, or not with itself, or the search was cancelled
   */
  Bisection finish(Bisection begun) {
    requireAgreement(begun.lastGood(), Verdict.GOOD);
    requireAgreement(begun.firstBad(), Verdict.BAD);
    Bisection now = begun;
    for (OptionalInt next = now.next(); next.isPresent(); next = now.next()) {
      now = now.judge(new Answer(next.getAsInt(), judge(next.getAsInt())));
      progress.accept(now);
    }
    requireConstancy(now.lastGood(), Verdict.GOOD);
    requireConstancy(now.firstBad(), Verdict.BAD);
    return now;
  }

  private void requireAgreement(int number, Verdict verdict) {
    Verdict said = judge(number);
    if (said == Verdict.SKIP) {
      throw new CommandRefused(
          "Nothing was judged: the oracle cannot judge %s, which is known to be %s. It does not compile with it or does not end in time."
              .formatted(id(number), word(verdict)));
    }
    if (said != verdict) {
      throw new CommandRefused(
          "Nothing was judged: by this oracle %s is %s, but it is known to be %s. It tells something else than good from bad."
              .formatted(id(number), word(said), word(verdict)));
    }
  }

  private void requireConstancy(int number, Verdict verdict) {
    Verdict again = judge(number);
    if (again != verdict) {
      throw new CommandRefused(
          "Nothing was judged: asked twice about %s, the oracle said %s and then %s. It is flaky, or the program's runs differ."
              .formatted(id(number), word(verdict), word(again)));
    }
  }

  private Verdict judge(int number) {
    return oracle.judge(history.revisions().get(number));
  }

  private String id(int number) {
    return history.revisions().get(number).id();
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case GOOD -> "good";
      case BAD -> "bad";
      case SKIP -> "skip";
    };
  }
}
