package dev.faultline.session;

import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.Ending;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.History.Revision;
import dev.faultline.search.Bisection.Verdict;
import dev.faultline.search.Oracle;
import dev.faultline.session.RevisionOracle.Ruling;
import dev.faultline.testrun.TestReport;

/** The oracles that a learner can let judge the revisions of a lesson. */
public final class RevisionOracles {
  /** How an oracle is written. */
  public static final String FORM = Oracle.FORM + ", or endless, or tests, or command COMMAND";

  private static final String ENDLESS = "endless";
  private static final String TESTS = "tests";
  private static final String COMMAND = "command ";

  private final RevisionRuns runs;
  private final LearnerTests written;

  RevisionOracles(RevisionRuns runs, LearnerTests written) {
    this.runs = runs;
    this.written = written;
  }

  /**
   * The oracle that is written so.
   *
   * @throws CommandRefused when it does not read as one
   */
  RevisionOracle of(String text) {
    String stripped = text.strip();
    if (stripped.equals(ENDLESS)) {
      return runs::rulingByEnd;
    }
    if (stripped.equals(TESTS)) {
      return tests();
    }
    if (stripped.startsWith(COMMAND)) {
      String command = stripped.substring(COMMAND.length()).strip();
      return revision -> CommandVerdict.of(command, revision.files());
    }
    return output(stripped);
  }

  private RevisionOracle output(String text) {
    Oracle oracle;
    try {
      oracle = new Oracle(text);
    } catch (IllegalArgumentException unreadable) {
      throw new CommandRefused(Texts.of("refused.oracle", text, FORM));
    }
    return revision ->
        runs.ruling(
            revision,
            ran ->
                ran.ending() instanceof Ending.Exited exited
                    && oracle.isBad(ran.out(), ran.err(), exited.exitCode()));
  }

  private RevisionOracle tests() {
    if (written.texts().isEmpty()) {
      throw new CommandRefused(Texts.of("refused.oracleTests"));
    }
    return this::byTests;
  }

  private Ruling byTests(Revision revision) {
    TestReport report = written.on(revision.files());
    Interruptible.check();
    if (report instanceof TestReport.CouldNotRun lost) {
      throw new CommandRefused(lost.why());
    }
    if (report instanceof TestReport.DoesNotCompile broken) {
      return new Ruling(Verdict.SKIP, Texts.of("ruling.compile", broken.message()));
    }
    return ((TestReport.Ran) report)
        .results().stream()
            .filter(test -> !test.passed())
            .findFirst()
            .map(
                failed -> new Ruling(Verdict.BAD, failed.id() + ": " + firstLine(failed.message())))
            .orElse(Ruling.of(Verdict.GOOD));
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("failed");
  }
}
