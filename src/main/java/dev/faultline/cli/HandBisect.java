package dev.faultline.cli;

import dev.faultline.child.ShellCommand;
import dev.faultline.debug.CommandRefused;
import dev.faultline.git.CommitTrials;
import dev.faultline.git.OwnRepository;
import dev.faultline.search.Bisection.Verdict;
import dev.faultline.search.CommitBisection;
import dev.faultline.search.CommitBisection.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** A search through a person's own repository in which they give the verdicts themselves. */
final class HandBisect {
  private static final String QUESTION = "good or bad?";
  private static final String END = "undo or q";
  private static final int MOST_SUSPECTS = 20;
  private static final String WORDS = "good, bad, skip, look, suspects, undo, help, or q to leave";
  private static final String HELP =
      """
      good [REV], bad [REV]  says what the commit is that is there, or another suspect
      skip [REV]             it cannot be built, or you cannot tell
      look [REV]             brings another commit there, to judge that; alone, shows this one again
      suspects               lists the commits that can be the first bad one
      undo                   takes the latest verdict back
      q                      leaves, and tells how far you came""";

  private final Questions questions;
  private final OwnRepository repository;
  private final CommitTrials trials;
  private final Optional<String> command;
  private final Duration limit;
  private CommitBisection now;
  private String there = "";

  /**
   * @param command run on each commit to show what it prints, if given
   * @param limit how long it may take
   */
  HandBisect(
      Questions questions,
      OwnRepository repository,
      CommitTrials trials,
      CommitBisection begun,
      Optional<String> command,
      Duration limit) {
    this.questions = questions;
    this.repository = repository;
    this.trials = trials;
    this.command = command;
    this.limit = limit;
    now = begun;
  }

  /**
   * Asks until the person leaves.
   *
   * @param ended told each time when the search comes to its end; the person may still go back
   * @return how the search stands then
   */
  CommitBisection ask(Consumer<CommitBisection> ended) {
    questions.say("Each commit is checked out in " + trials.folder() + " for you to try.");
    questions.say("Say " + WORDS + ".");
    goOn(ended);
    for (Optional<String> line = line(); line.isPresent(); line = line()) {
      CommitBisection before = now;
      try {
        obey(line.get());
        if (!now.equals(before)) {
          goOn(ended);
        }
      } catch (CommandRefused refused) {
        questions.say(String.valueOf(refused.getMessage()));
      }
    }
    return now;
  }

  private Optional<String> line() {
    return questions.ask(now.next().isPresent() ? QUESTION : END);
  }

  private void goOn(Consumer<CommitBisection> ended) {
    now.next().ifPresentOrElse(this::show, () -> ended.accept(now));
  }

  private void obey(String line) {
    String[] words = line.split("\\s+", 2);
    Optional<String> revision = words.length == 1 ? Optional.empty() : Optional.of(words[1]);
    switch (words[0]) {
      case "good", "bad", "skip" ->
          judge(
              Verdict.valueOf(words[0].toUpperCase(Locale.ROOT)),
              revision.map(repository::commit).orElse(there));
      case "look" -> show(revision.map(repository::commit).orElse(there));
      case "suspects" -> list(now.suspects());
      case "undo" -> undo();
      case "help" -> questions.say(HELP);
      default -> questions.say("\"" + line + "\" is none of " + WORDS + ".");
    }
  }

  private void judge(Verdict verdict, String commit) {
    String name = repository.describe(commit).oneLine();
    switch (now.known(commit)) {
      case SUSPECT -> {
        now = now.judge(new Answer(commit, verdict));
        questions.say(RepositoryBisect.count(now));
      }
      case GOOD -> throw known(verdict, Verdict.GOOD, name, "one that came from it");
      case BAD -> throw known(verdict, Verdict.BAD, name, "one that it came from");
      case APART ->
          throw new CommandRefused(
              "%s is no suspect: it does not lie between what is good and %s, the first bad one known."
                  .formatted(name, repository.describe(now.firstBad()).shortName()));
    }
  }

  private static CommandRefused known(Verdict said, Verdict known, String name, String by) {
    String word = known.name().toLowerCase(Locale.ROOT);
    return new CommandRefused(
        said == known || said == Verdict.SKIP
            ? name + " is known to be " + word + " already."
            : "%s cannot be %s: it or %s is %s, and a fault that came once stays. undo takes verdicts back."
                .formatted(name, said.name().toLowerCase(Locale.ROOT), by, word));
  }

  private void undo() {
    if (now.answers().isEmpty()) {
      throw new CommandRefused("There is no verdict to take back.");
    }
    now = now.undo();
    questions.say(RepositoryBisect.count(now));
  }

  private void list(List<String> suspects) {
    suspects.stream()
        .limit(MOST_SUSPECTS)
        .forEach(commit -> questions.say("  " + repository.describe(commit).oneLine()));
    if (suspects.size() > MOST_SUSPECTS) {
      questions.say("  … and " + (suspects.size() - MOST_SUSPECTS) + " more");
    }
  }

  private void show(String commit) {
    trials.checkOut(commit);
    there = commit;
    questions.say("Now there: " + repository.describe(commit).oneLine());
    command.ifPresent(this::run);
  }

  /** Runs the command; Ctrl+C ends it, and no more than it. */
  private void run(String line) {
    ShellCommand.Result result = CtrlC.does(trials::endCommand, () -> trials.run(line));
    questions.say(result.output().stripTrailing());
    questions.say(
        result
            .exitCode()
            .map(code -> "It ended with exit code " + code + ".")
            .orElse("It was ended, by you or after " + limit.toSeconds() + " s."));
  }
}
