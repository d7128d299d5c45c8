package dev.faultline.git;

import dev.faultline.child.ShellCommand;
import dev.faultline.debug.CommandRefused;
import dev.faultline.search.Bisection.Verdict;
import dev.faultline.search.CommitBisection;
import dev.faultline.search.CommitBisection.Answer;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Lets a command give all verdicts of a search by its exit code, as {@code git bisect run}. */
public final class CommandSearch {
  private final CommitTrials trials;
  private final String command;
  private final BiConsumer<CommitBisection, Answer> progress;
  private int runs;
  private String printed = "";

  /**
   * @param progress takes the search before each verdict, and the verdict
   */
  public CommandSearch(
      CommitTrials trials, String command, BiConsumer<CommitBisection, Answer> progress) {
    this.trials = trials;
    this.command = command;
    this.progress = progress;
  }

  /**
   * Goes to the end and waits. The command must first find the two ends to be good and bad, and at
   * the end say the same of the culprit once more. A run that takes too long is a skip.
   *
   * @throws CommandRefused when it does not, or its exit code is no verdict
   */
  public CommitBisection finish(CommitBisection begun, String good) {
    requireEnd(good, "good", Verdict.GOOD);
    requireEnd(begun.bad(), "bad", Verdict.BAD);
    CommitBisection now = begun;
    for (Optional<String> next = now.next(); next.isPresent(); next = now.next()) {
      Answer answer = new Answer(next.get(), judge(next.get()));
      progress.accept(now, answer);
      now = now.judge(answer);
    }
    if (judge(now.firstBad()) != Verdict.BAD) {
      throw new CommandRefused(
          "The command is flaky: it called %s bad, and run once more it did not."
              .formatted(now.firstBad()));
    }
    return now;
  }

  /** How often the command was run. */
  public int runs() {
    return runs;
  }

  private void requireEnd(String commit, String word, Verdict verdict) {
    Verdict said = judge(commit);
    if (said != verdict) {
      throw new CommandRefused(
          "The %s revision is not %s: there the command %s."
              .formatted(
                  word,
                  word,
                  switch (said) {
                    case GOOD -> "ends with 0, which is good";
                    case BAD ->
                        "ends with a code that is bad"
                            + (printed.isEmpty() ? "" : " and prints " + printed);
                    case SKIP -> "gives no verdict (it took too long, or ended with 125)";
                  }));
    }
  }

  private Verdict judge(String commit) {
    runs++;
    ShellCommand.Result result = trials.run(commit, command);
    printed = result.output().strip();
    try {
      return result.exitCode().map(Verdict::ofExitCode).orElse(Verdict.SKIP);
    } catch (IllegalArgumentException unknown) {
      throw new CommandRefused(unknown.getMessage() + " It was so at " + commit + ".");
    }
  }
}
