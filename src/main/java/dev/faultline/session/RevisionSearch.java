package dev.faultline.session;

import dev.faultline.check.Evidence;
import dev.faultline.debug.CommandRefused;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.History;
import dev.faultline.lesson.History.Revision;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.lesson.Nearest;
import dev.faultline.search.Bisection;
import dev.faultline.search.Bisection.Answer;
import dev.faultline.search.Bisection.Verdict;
import dev.faultline.session.RevisionOracle.Ruling;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The search by halves for the revision of a lesson's history that brought the fault. Each revision
 * is built and run before it is judged. All methods may be called from any thread and return at
 * once; what cannot be done fails the future with {@link CommandRefused}.
 */
public final class RevisionSearch {
  private final History history;
  private final RevisionRuns runs;
  private final RevisionOracles oracles;
  private final Interruptible running = new Interruptible();
  private final Consumer<Evidence> found;
  private final Executor background;
  private final Runnable changed;
  private @Nullable Bisection search; // touched in the background only
  private @Nullable Integer picked; // likewise
  private volatile @Nullable RevisionStanding latest;

  /**
   * @param runs of the lesson's revisions
   * @param written the learner's own tests, which can be an oracle
   * @param found takes the evidence when a search comes to its end
   * @param changed called when the search stands differently
   * @param background where revisions are built and run, one after the other
   */
  RevisionSearch(
      LessonFolder folder,
      RevisionRuns runs,
      LearnerTests written,
      Consumer<Evidence> found,
      Runnable changed,
      Executor background) {
    history = folder.history();
    this.runs = runs;
    oracles = new RevisionOracles(runs, written);
    this.found = found;
    this.changed = changed;
    this.background = background;
  }

  /** The revisions; none when the lesson has no history. */
  public History history() {
    return history;
  }

  /** Begins between the oldest and the newest revision. */
  public CompletableFuture<RevisionStanding> start() {
    return ask(
        () -> {
          requireHistory();
          return begin(0, history.revisions().size() - 1);
        });
  }

  /** Begins between a revision that is to be good and a later one that is to be bad, by id. */
  public CompletableFuture<RevisionStanding> start(String good, String bad) {
    return ask(
        () -> {
          requireHistory();
          return begin(number(good), number(bad));
        });
  }

  /** How it stood when it last changed; empty before it began. Returns at once. */
  public Optional<RevisionStanding> latest() {
    return Optional.ofNullable(latest);
  }

  /** Builds and runs another revision than the one that is next, to judge that instead. */
  public CompletableFuture<RevisionStanding> pick(String id) {
    return ask(
        () -> {
          Bisection now = begun();
          next(now);
          int number = number(id);
          if (number < now.good() || number > now.bad()) {
            throw new CommandRefused(
                Texts.of("refused.between", id, id(now.good()), id(now.bad())));
          }
          return stands(now, number);
        });
  }

  /** How it stands. */
  public CompletableFuture<RevisionStanding> standing() {
    return ask(() -> standing(begun()));
  }

  /** Judges the revision that was picked, or else the one that is next. */
  public CompletableFuture<RevisionStanding> judge(Verdict verdict) {
    return ask(
        () -> {
          int next = next(begun());
          Integer chosen = picked;
          return judged(new Answer(chosen == null ? next : chosen, verdict));
        });
  }

  /** Judges any revision, by id. */
  public CompletableFuture<RevisionStanding> judge(String id, Verdict verdict) {
    return ask(() -> judged(new Answer(number(id), verdict)));
  }

  /** Takes the latest answer back. */
  public CompletableFuture<RevisionStanding> undo() {
    return ask(
        () -> {
          if (begun().answers().isEmpty()) {
            throw new CommandRefused(Texts.of("refused.undo"));
          }
          return went(begun().undo());
        });
  }

  /**
   * Goes on to the end by itself. A revision that the oracle cannot judge is skipped.
   *
   * @param oracle as {@link RevisionOracles#FORM} says
   * @param progress hears of each verdict, in the background
   */
  public CompletableFuture<RevisionStanding> judgeAll(
      String oracle, Consumer<OracleProgress> progress) {
    return ask(() -> judged(oracles.of(oracle), progress));
  }

  /** Begins anew and goes on to the end as a learner does who knows the symptom. */
  CompletableFuture<RevisionStanding> judgeBySymptom() {
    return start()
        .thenCompose(
            begun -> ask(() -> judged(revision -> Ruling.of(runs.bySymptom(revision)), now -> {})));
  }

  private RevisionStanding judged(RevisionOracle oracle, Consumer<OracleProgress> progress) {
    return went(new OracleSearch(history, oracle, progress).finish(begun()));
  }

  /** Ends what is being built or run; the search stands as it stood before that was asked for. */
  public void cancel() {
    running.interrupt();
  }

  /** Forgets the search. */
  public CompletableFuture<Void> reset() {
    return CompletableFuture.runAsync(
        () -> {
          search = null;
          picked = null;
          latest = null;
          changed.run();
        },
        background);
  }

  private CompletableFuture<RevisionStanding> ask(Supplier<RevisionStanding> action) {
    return CompletableFuture.supplyAsync(
        () -> running.run(action, Texts.of("cancelled.search")), background);
  }

  private void requireHistory() {
    if (history.revisions().isEmpty()) {
      throw new CommandRefused(Texts.of("refused.noHistory"));
    }
  }

  private RevisionStanding begin(int good, int bad) {
    if (good >= bad) {
      throw new CommandRefused(Texts.of("refused.order", id(good), id(bad)));
    }
    requireEnd(good, Verdict.GOOD, "refused.goodEnd");
    requireEnd(bad, Verdict.BAD, "refused.badEnd");
    return went(Bisection.between(good, bad));
  }

  private void requireEnd(int number, Verdict verdict, String otherwise) {
    Verdict said = runs.bySymptom(revision(number));
    if (said != verdict) {
      String why = said == Verdict.SKIP ? ".skip" : ".otherwise";
      throw new CommandRefused(Texts.of(otherwise + why, id(number)));
    }
  }

  private RevisionStanding judged(Answer answer) {
    Bisection now = begun();
    Optional<Answer> before = now.contradicted(answer);
    if (before.isPresent()) {
      throw new CommandRefused(contradiction(answer, before.get()));
    }
    return went(now.judge(answer));
  }

  private String contradiction(Answer answer, Answer before) {
    boolean bad = answer.verdict() == Verdict.BAD;
    return Texts.of(
        bad ? "refused.contradiction.bad" : "refused.contradiction.good",
        id(answer.revision()),
        id(before.revision()),
        Texts.of(place(answer, before)));
  }

  private static String place(Answer answer, Answer before) {
    if (answer.revision() == before.revision()) {
      return "refused.contradiction.same";
    }
    return before.revision() > answer.revision()
        ? "refused.contradiction.newer"
        : "refused.contradiction.older";
  }

  private RevisionStanding went(Bisection now) {
    search = now;
    RevisionStanding standing = stands(now, null);
    List<Revision> culprits = standing.culprits();
    if (culprits.size() == 1) {
      found.accept(
          new Evidence.Bisected(culprits.get(0).id(), now.verdicts(), standing.borneOut()));
    }
    return standing;
  }

  private RevisionStanding standing(Bisection now) {
    RevisionStanding before = latest;
    return before == null || !before.search().equals(now) ? stands(now, picked) : before;
  }

  /** Makes the runs that show how it stands, and tells that it does. */
  private RevisionStanding stands(Bisection now, @Nullable Integer instead) {
    OptionalInt next = instead == null ? now.next() : OptionalInt.of(instead);
    RevisionStanding standing =
        next.isPresent()
            ? new RevisionStanding(history, now, runs.of(revision(next.getAsInt())), false)
            : new RevisionStanding(history, now, null, isBorneOut(now));
    picked = instead;
    latest = standing;
    changed.run();
    return standing;
  }

  private boolean isBorneOut(Bisection now) {
    int culprit = now.firstBad();
    return now.culprits().size() == 1
        && runs.bySymptom(revision(culprit)) == Verdict.BAD
        && runs.bySymptom(revision(culprit - 1)) == Verdict.GOOD;
  }

  private Bisection begun() {
    Bisection now = search;
    if (now == null) {
      throw new CommandRefused(Texts.of("refused.noSearch"));
    }
    return now;
  }

  private static int next(Bisection now) {
    return now.next().orElseThrow(() -> new CommandRefused(Texts.of("refused.searchEnded")));
  }

  private int number(String id) {
    List<String> ids = history.revisions().stream().map(Revision::id).toList();
    int number = ids.indexOf(id);
    if (number < 0) {
      throw new CommandRefused(Texts.of("refused.revision", id, Nearest.hint(id, ids)));
    }
    return number;
  }

  private String id(int number) {
    return revision(number).id();
  }

  private Revision revision(int number) {
    return history.revisions().get(number);
  }
}
