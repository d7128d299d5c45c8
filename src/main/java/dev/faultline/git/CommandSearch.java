package dev.faultline.git;

import dev.faultline.child.ShellCommand;
import dev.faultline.debug.CommandRefused;
import dev.faultline.i18n.Texts;
import dev.faultline.search.Bisection.Verdict;
import dev.faultline.search.CommitBisection;
import dev.faultline.search.CommitBisection.Answer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** Lets a command give all verdicts of a search by its exit code, as {@code git bisect run}. */
public final class CommandSearch {
  /** How a shell ends that finds no such command, or may not run it. */
  private static final Set<Integer> NOT_RUN = Set.of(126, 127);

  private static final int LONGEST = 200;

  private final CommitTrials trials;
  private final String command;
  private final Verdict late;
  private final Consumer<Step> progress;
  private CommitBisection now;
  private int runs;
  private volatile boolean cancelled;
  private String printed = "";

  /**
   * A verdict given.
   *
   * @param after the search with it
   * @param late whether it was given because the command ran out of time
   */
  public record Step(CommitBisection after, Answer answer, boolean late) {}

  /**
   * A verdict.
   *
   * @param exitCode what it comes from; empty when the command ran out of time
   */
  private record Ruling(Verdict verdict, Optional<Integer> exitCode) {
    boolean late() {
      return exitCode.isEmpty();
    }
  }

  /**
   * @param late the verdict on a commit where the command takes too long
   * @param progress hears of each verdict
   */
  public CommandSearch(
      CommitTrials trials,
      CommitBisection begun,
      String command,
      Verdict late,
      Consumer<Step> progress) {
    this.trials = trials;
    this.command = command;
    this.late = late;
    this.progress = progress;
    now = begun;
  }

  /**
   * Goes to the end and waits. The command must first find the two ends to be good and bad, and at
   * the end say the same once more of the culprit and of a commit that it came from.
   *
   * @throws CommandRefused when it does not, or its exit code is no verdict
   * @throws CancellationException when it was cancelled; what was found until then is {@link
   *     #reached}
   */
  public CommitBisection finish(String good) {
    requireEnd(good, Verdict.GOOD);
    requireEnd(now.bad(), Verdict.BAD);
    for (Optional<String> next = now.next(); next.isPresent(); next = now.next()) {
      Ruling ruling = judge(next.get());
      Answer answer = new Answer(next.get(), ruling.verdict());
      now = now.judge(answer);
      progress.accept(new Step(now, answer, ruling.late()));
    }
    requireConstancy(now.firstBad(), Verdict.BAD);
    now.lastGood().ifPresent(commit -> requireConstancy(commit, Verdict.GOOD));
    return now;
  }

  /** How far the search is. */
  public CommitBisection reached() {
    return now;
  }

  /** How often the command was run. */
  public int runs() {
    return runs;
  }

  /** Ends the search; called from any thread. */
  public void cancel() {
    cancelled = true;
    trials.endCommand();
  }

  private void requireNotCancelled() {
    if (cancelled) {
      throw new CancellationException();
    }
  }

  private void requireEnd(String commit, Verdict verdict) {
    Ruling said = judge(commit);
    if (verdict == Verdict.GOOD && said.exitCode().filter(NOT_RUN::contains).isPresent()) {
      throw new CommandRefused(Texts.of("git.goodNotRun", did(said)));
    }
    if (said.verdict() != verdict) {
      throw new CommandRefused(
          Texts.of("git.notSo." + verdict.name().toLowerCase(Locale.ROOT), did(said)));
    }
  }

  private String did(Ruling said) {
    String word = word(said.verdict());
    return said.exitCode()
        .map(code -> Texts.of("git.ends", code, word, printedLast()))
        .orElse(Texts.of("git.late", word));
  }

  private String printedLast() {
    return printed
        .lines()
        .reduce((before, last) -> last)
        .map(last -> Texts.of("git.prints", cut(last.strip())))
        .orElse("");
  }

  private static String cut(String line) {
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  private void requireConstancy(String commit, Verdict verdict) {
    Verdict again = judge(commit).verdict();
    if (again != verdict) {
      throw new CommandRefused(Texts.of("git.flaky", commit, word(verdict), word(again)));
    }
  }

  private Ruling judge(String commit) {
    runs++;
    trials.checkOut(commit);
    requireNotCancelled();
    ShellCommand.Result result = trials.run(command);
    requireNotCancelled();
    printed = result.output().strip();
    try {
      return result
          .exitCode()
          .map(code -> new Ruling(Verdict.ofExitCode(code), Optional.of(code)))
          .orElse(new Ruling(late, Optional.empty()));
    } catch (IllegalArgumentException unknown) {
      throw new CommandRefused(Texts.of("git.soAt", unknown.getMessage(), commit));
    }
  }

  private static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }
}
