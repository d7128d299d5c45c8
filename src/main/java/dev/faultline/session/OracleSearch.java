package dev.faultline.session;

import dev.faultline.debug.CommandRefused;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.History;
import dev.faultline.search.Bisection;
import dev.faultline.search.Bisection.Answer;
import dev.faultline.search.Bisection.Verdict;
import dev.faultline.session.RevisionOracle.Ruling;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** Lets an oracle give all the verdicts that a search still needs. */
final class OracleSearch {
  private final History history;
  private final RevisionOracle oracle;
  private final Consumer<OracleProgress> progress;

  /**
   * @param progress hears of each verdict, on the calling thread
   */
  OracleSearch(History history, RevisionOracle oracle, Consumer<OracleProgress> progress) {
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
    Bisection now = begun;
    try {
      requireAgreement(begun.lastGood(), Verdict.GOOD);
      requireAgreement(begun.firstBad(), Verdict.BAD);
      for (OptionalInt next = now.next(); next.isPresent(); next = now.next()) {
        Ruling ruling = judge(next.getAsInt());
        now = now.judge(new Answer(next.getAsInt(), ruling.verdict()));
        progress.accept(new OracleProgress(history, now, ruling.why()));
      }
      requireConstancy(now.lastGood(), Verdict.GOOD);
      requireConstancy(now.firstBad(), Verdict.BAD);
      return now;
    } catch (CancellationException cancelled) {
      throw new CommandRefused(farthest(begun, now));
    }
  }

  private String farthest(Bisection begun, Bisection now) {
    int given = now.answers().size() - begun.answers().size();
    return Texts.of(
        "cancelled.oracle",
        Texts.count("cancelled.verdicts", given),
        id(now.lastGood()),
        id(now.firstBad()),
        Texts.count("cancelled.suspects", now.suspects().size()));
  }

  private void requireAgreement(int number, Verdict verdict) {
    Ruling said = judge(number);
    if (said.verdict() == Verdict.SKIP) {
      throw new CommandRefused(
          Texts.of("refused.oracleSkips", id(number), word(verdict), said.why()));
    }
    if (said.verdict() != verdict) {
      throw new CommandRefused(
          Texts.of(
              "refused.oracleDiffers",
              id(number),
              word(said.verdict()),
              word(verdict),
              said.why().isEmpty() ? "" : " (" + said.why() + ")"));
    }
  }

  private void requireConstancy(int number, Verdict verdict) {
    Verdict again = judge(number).verdict();
    if (again != verdict) {
      throw new CommandRefused(
          Texts.of("refused.oracleFlaky", id(number), word(verdict), word(again)));
    }
  }

  private Ruling judge(int number) {
    return oracle.judge(history.revisions().get(number));
  }

  private String id(int number) {
    return history.revisions().get(number).id();
  }

  private static String word(Verdict verdict) {
    return Texts.of("word." + verdict.name().toLowerCase(Locale.ROOT));
  }
}
