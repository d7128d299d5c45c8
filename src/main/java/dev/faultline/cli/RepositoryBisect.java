package dev.faultline.cli;

import dev.faultline.git.CommandSearch;
import dev.faultline.git.CommitDescription;
import dev.faultline.git.CommitTrials;
import dev.faultline.git.OwnRepository;
import dev.faultline.i18n.Texts;
import dev.faultline.search.Bisection;
import dev.faultline.search.Bisection.Verdict;
import dev.faultline.search.CommitBisection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** The search through a person's own repository in the terminal. */
final class RepositoryBisect {
  private final Questions questions;
  private final Duration limit;
  private final Verdict late;

  /**
   * @param limit how long one run may take
   * @param late the verdict on a commit where it takes longer
   */
  RepositoryBisect(App.Streams streams, Duration limit, Verdict late) {
    questions = new Questions(streams);
    this.limit = limit;
    this.late = late;
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
        questions.say(Texts.of("cli.repo.local"));
      }
      trials.leftOut(begun.bad()).forEach(questions::say);
      questions.say(count(begun));
      if (ask || command.isEmpty()) {
        return byHand(
            repository, good, new HandBisect(questions, repository, trials, begun, command, limit));
      }
      return byCommand(
          repository,
          from,
          new CommandSearch(trials, begun, command.get(), late, step -> judged(repository, step)));
    }
  }

  private int byHand(OwnRepository repository, String good, HandBisect search) {
    CommitBisection left = search.ask(end -> reportByHand(repository, good, end));
    if (left.next().isPresent()) {
      int given = left.answers().size();
      questions.say(Texts.of("cli.repo.left", verdicts(given), far(repository, left)));
    }
    return left.culprits().size() == 1 ? Exit.DONE : Exit.NO;
  }

  private void reportByHand(OwnRepository repository, String good, CommitBisection end) {
    report(repository, end);
    if (end.lastGood().isEmpty()) {
      questions.say(Texts.of("cli.repo.noneGood", good));
    }
  }

  private int byCommand(OwnRepository repository, String good, CommandSearch search) {
    try {
      CommitBisection end = CtrlC.does(search::cancel, () -> search.finish(good));
      questions.say(Texts.of("cli.repo.runs", search.runs()));
      return report(repository, end);
    } catch (CancellationException cancelled) {
      questions.say(
          Texts.of(
              "cli.repo.cancelled",
              Texts.count("cli.runs", search.runs()),
              far(repository, search.reached())));
      return Exit.NO;
    }
  }

  private void judged(OwnRepository repository, CommandSearch.Step step) {
    questions.say(
        "%-4s  %s%s; %s"
            .formatted(
                step.answer().verdict().name().toLowerCase(Locale.ROOT),
                repository.describe(step.answer().commit()).oneLine(),
                step.late() ? Texts.of("cli.repo.late", limit.toSeconds()) : "",
                count(step.after())));
  }

  private int report(OwnRepository repository, CommitBisection end) {
    List<String> culprits = end.culprits();
    if (culprits.size() > 1) {
      questions.say(Texts.of("cli.repo.skipped"));
      culprits.forEach(commit -> questions.say("  " + repository.describe(commit).oneLine()));
      return Exit.NO;
    }
    CommitDescription culprit = repository.describe(culprits.get(0));
    questions.say(Texts.of("cli.repo.culprit", culprit.commit()));
    questions.say(Texts.of("cli.repo.author", culprit.author()));
    questions.say(Texts.of("cli.repo.date", culprit.when()));
    questions.say("");
    culprit.message().lines().forEach(line -> questions.say("    " + line));
    questions.say("");
    questions.say(repository.difference(culprit.commit()).stripTrailing());
    return Exit.DONE;
  }

  private static String far(OwnRepository repository, CommitBisection reached) {
    return Texts.of(
        "cli.repo.far", repository.describe(reached.firstBad()).oneLine(), count(reached));
  }

  private static String verdicts(int count) {
    return Texts.count("cli.verdicts", count);
  }

  /** How many suspects are left, and how many verdicts they take. */
  static String count(CommitBisection search) {
    int suspects = search.suspects().size();
    int left = Bisection.questions(suspects);
    return suspects == 1
        ? Texts.of("cli.suspects.one")
        : Texts.of("cli.suspects.many", suspects, Texts.count("search.verdicts", left));
  }
}
