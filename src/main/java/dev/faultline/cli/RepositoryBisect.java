package dev.faultline.cli;

import dev.faultline.child.ShellCommand;
import dev.faultline.git.CommandSearch;
import dev.faultline.git.CommitDescription;
import dev.faultline.git.CommitTrials;
import dev.faultline.git.OwnRepository;
import dev.faultline.search.Bisection;
import dev.faultline.search.Bisection.Verdict;
import dev.faultline.search.CommitBisection;
import dev.faultline.search.CommitBisection.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The search through a person's own repository in the terminal. */
final class RepositoryBisect {
  private static final String QUESTION = "good or bad?";
  private static final String WORDS = "good, bad, skip, undo, or q to leave";

  private final Questions questions;
  private final Duration limit;

  /**
   * @param limit how long one run may take
   */
  RepositoryBisect(App.Streams streams, Duration limit) {
    questions = new Questions(streams);
    this.limit = limit;
  }

  /**
   * Searches and reports.
   *
   * @param ask whether the person judges what the command prints
   */
  int run(Path folder, String good, String bad, Optional<String> command, boolean ask) {
    try (OwnRepository repository = OwnRepository.open(folder);
        CommitTrials trials = new CommitTrials(repository, limit)) {
      String from = repository.commit(good);
      CommitBisection begun = repository.search(from, repository.commit(bad));
      if (repository.hasLocalChanges()) {
        questions.say(
            "Your local changes are left as they are; only what is committed is searched.");
      }
      questions.say(count(begun));
      if (ask || command.isEmpty()) {
        Optional<CommitBisection> end = byHand(repository, trials, begun, command);
        return end.isEmpty() ? Exit.NO : report(repository, end.get());
      }
      CommandSearch search =
          new CommandSearch(
              trials, command.get(), (now, answer) -> judged(repository, now, answer));
      CommitBisection end = search.finish(begun, from);
      questions.say("The command was run " + search.runs() + " times.");
      return report(repository, end);
    }
  }

  private void judged(OwnRepository repository, CommitBisection before, Answer answer) {
    questions.say(
        word(answer.verdict())
            + "  "
            + repository.describe(answer.commit()).oneLine()
            + "; "
            + count(before.judge(answer)));
  }

  /** Lets the person judge; empty when they leave before the end. */
  private Optional<CommitBisection> byHand(
      OwnRepository repository,
      CommitTrials trials,
      CommitBisection begun,
      Optional<String> command) {
    CommitBisection now = begun;
    questions.say("Each commit is checked out in " + trials.folder() + " for you to try.");
    for (Optional<String> next = now.next(); next.isPresent(); next = now.next()) {
      show(repository, trials, next.get(), command);
      Optional<CommitBisection> after = answered(now, next.get());
      if (after.isEmpty()) {
        return after;
      }
      now = after.get();
      questions.say(count(now));
    }
    return Optional.of(now);
  }

  private void show(
      OwnRepository repository, CommitTrials trials, String commit, Optional<String> command) {
    questions.say("Now there: " + repository.describe(commit).oneLine());
    if (command.isEmpty()) {
      trials.checkOut(commit);
      return;
    }
    ShellCommand.Result result = trials.run(commit, command.get());
    questions.say(result.output().stripTrailing());
    questions.say(
        result
            .exitCode()
            .map(code -> "It ended with exit code " + code + ".")
            .orElse("It did not end within " + limit.toSeconds() + " s."));
  }

  private Optional<CommitBisection> answered(CommitBisection now, String commit) {
    Optional<String> line = questions.ask(QUESTION);
    while (line.isPresent()) {
      Optional<CommitBisection> after = after(now, commit, line.get());
      if (after.isPresent()) {
        return after;
      }
      questions.say("Say " + WORDS + ".");
      line = questions.ask(QUESTION);
    }
    return Optional.empty();
  }

  /** The search after what a person said; empty when it means nothing. */
  private static Optional<CommitBisection> after(CommitBisection now, String commit, String word) {
    return switch (word) {
      case "good", "bad", "skip" ->
          Optional.of(
              now.judge(new Answer(commit, Verdict.valueOf(word.toUpperCase(Locale.ROOT)))));
      case "undo" -> Optional.of(now.undo());
      default -> Optional.empty();
    };
  }

  private int report(OwnRepository repository, CommitBisection end) {
    List<String> culprits = end.culprits();
    if (culprits.size() > 1) {
      questions.say("Only skipped commits are left; the first bad one can be any of:");
      culprits.forEach(commit -> questions.say("  " + repository.describe(commit).oneLine()));
      return Exit.NO;
    }
    CommitDescription culprit = repository.describe(culprits.get(0));
    questions.say("The first bad commit is " + culprit.commit());
    questions.say("Author: " + culprit.author());
    questions.say("Date:   " + culprit.when());
    questions.say("");
    culprit.message().lines().forEach(line -> questions.say("    " + line));
    questions.say("");
    questions.say(repository.difference(culprit.commit()).stripTrailing());
    return Exit.DONE;
  }

  private static String count(CommitBisection search) {
    int suspects = search.suspects().size();
    int left = Bisection.questions(suspects);
    return suspects == 1
        ? "1 suspect left."
        : "%d suspects left, about %d more %s."
            .formatted(suspects, left, left == 1 ? "verdict" : "verdicts");
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case GOOD -> "good";
      case BAD -> "bad ";
      case SKIP -> "skip";
    };
  }
}
