package dev.faultline.cli;

import dev.faultline.child.ShellCommand;
import dev.faultline.debug.CommandRefused;
import dev.faultline.git.CommitTrials;
import dev.faultline.git.OwnRepository;
import dev.faultline.i18n.Texts;
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

  private static final int MOST_SUSPECTS = 20;

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
    questions.say(Texts.of("cli.hand.begin", trials.folder()));
    questions.say(Texts.of("cli.hand.say"));
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
    return questions.ask(
        now.next().isPresent() ? Texts.of("cli.hand.question") : Texts.of("cli.hand.end"));
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
      case "help" -> questions.say(Texts.of("cli.hand.help"));
      default -> questions.say(Texts.of("cli.hand.none", line));
    }
  }

  private void judge(Verdict verdict, String commit) {
    String name = repository.describe(commit).oneLine();
    switch (now.known(commit)) {
      case SUSPECT -> {
        now = now.judge(new Answer(commit, verdict));
        questions.say(RepositoryBisect.count(now));
      }
      case GOOD -> throw known(verdict, Verdict.GOOD, name);
      case BAD -> throw known(verdict, Verdict.BAD, name);
      case APART ->
          throw new CommandRefused(
              Texts.of("cli.hand.apart", name, repository.describe(now.firstBad()).shortName()));
    }
  }

  private static CommandRefused known(Verdict said, Verdict known, String name) {
    String how = said == known || said == Verdict.SKIP ? "already" : "otherwise";
    String key = "cli.hand." + how + "." + known.name().toLowerCase(Locale.ROOT);
    return new CommandRefused(Texts.of(key, name));
  }

  private void undo() {
    if (now.answers().isEmpty()) {
      throw new CommandRefused(Texts.of("cli.hand.noVerdict"));
    }
    now = now.undo();
    questions.say(RepositoryBisect.count(now));
  }

  private void list(List<String> suspects) {
    suspects.stream()
        .limit(MOST_SUSPECTS)
        .forEach(commit -> questions.say("  " + repository.describe(commit).oneLine()));
    if (suspects.size() > MOST_SUSPECTS) {
      questions.say("  " + Texts.of("console.more", suspects.size() - MOST_SUSPECTS));
    }
  }

  private void show(String commit) {
    trials.checkOut(commit);
    there = commit;
    questions.say(Texts.of("cli.hand.there", repository.describe(commit).oneLine()));
    command.ifPresent(this::run);
  }

  /** Runs the command; Ctrl+C ends it, and no more than it. */
  private void run(String line) {
    ShellCommand.Result result = CtrlC.does(trials::endCommand, () -> trials.run(line));
    questions.say(result.output().stripTrailing());
    questions.say(
        result
            .exitCode()
            .map(code -> Texts.of("cli.hand.exit", code))
            .orElse(Texts.of("cli.hand.ended", limit.toSeconds())));
  }
}
