package dev.faultline.session;

import dev.faultline.check.Case;
import dev.faultline.check.Certainty;
import dev.faultline.check.Check;
import dev.faultline.check.Evidence;
import dev.faultline.check.EvidenceLog;
import dev.faultline.check.Question;
import dev.faultline.check.RecordQuery;
import dev.faultline.check.kind.Cause;
import dev.faultline.check.kind.FaultLocation;
import dev.faultline.check.kind.Fix;
import dev.faultline.check.kind.PredictValue;
import dev.faultline.check.kind.TestJudged;
import dev.faultline.check.kind.TestsKill;
import dev.faultline.compile.Compilation;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.ObjectName;
import dev.faultline.debug.SourceLine;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Act;
import dev.faultline.lesson.Lesson;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.progress.LessonProgress;
import dev.faultline.session.LessonStatus.CheckStatus;
import dev.faultline.testrun.TestReport;
import dev.faultline.testrun.TestRunner;
import dev.faultline.testrun.WarmChild;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A lesson as one learner walks through it: the program session, what was recorded of it, and the
 * claims made. All methods may be called from any thread and return at once. Listeners subscribe at
 * {@link #program}; {@link SessionEvent.LessonChanged} comes after whatever changed the lesson.
 *
 * <p>A claim that cannot be taken fails its future with {@link CommandRefused}, whose message is
 * one line for the learner.
 */
public final class LessonSession implements AutoCloseable {
  private volatile LessonFolder folder;
  private final LessonProgress progress;
  private final EvidenceStore store;
  private final WalkthroughRecorder walkthrough;
  private final LessonRecorder recorder;
  private final ProgramSession program;
  private final HypothesisTest hypotheses;
  private final LessonTools tools;
  private final ScheduleTrial replays;
  private final TestRunner tests;
  private final LearnerTests written;
  private final RevisionSearch revisions;
  private final WarmChild warm;
  private final InputShrinker input;
  private final RunComparison comparison;
  private final SuspicionRuns suspicion;
  private final ExecutorService background = SessionThread.daemon("lesson");
  private final ExecutorService trials = SessionThread.daemon("trials");
  private final AtomicBoolean announcing = new AtomicBoolean();

  /** Opens a lesson where the learner left it. Reads the learner's journal. */
  public LessonSession(LessonFolder folder, LessonTools tools, LessonProgress progress) {
    this.folder = folder;
    this.progress = progress;
    store = new EvidenceStore(progress, InstantSource.system());
    walkthrough = new WalkthroughRecorder(folder);
    recorder = new LessonRecorder(folder, store, walkthrough, this::changed);
    hypotheses = new HypothesisTest(tools.debugger());
    this.tools = tools;
    replays = new ScheduleTrial(tools.debugger());
    tests =
        new TestRunner(tools.compiler(), tools.runner(), LessonPrograms.libraries(folder.lesson()));
    written = new LearnerTests(folder, progress, tests);
    program =
        new ProgramSession(
            LessonPrograms.program(folder.lesson(), folder.buggy().files()),
            progress.files(),
            tools.debugger(),
            tools.compiler(),
            recorder,
            progress::save);
    warm = new WarmChild(tools.runner());
    revisions =
        new RevisionSearch(
            folder,
            new RevisionRuns(folder, tools.compiler(), warm),
            written,
            this::record,
            this::searched,
            background);
    input =
        new InputShrinker(
            this,
            warm,
            tools.runner(),
            this::record,
            walkthrough::acted,
            this::searched,
            background);
    comparison = new RunComparison(this, tools, warm, this::record, this::searched, background);
    suspicion = new SuspicionRuns(this, tests, warm, background);
  }

  /** The lesson, in the language that it was opened in or speaks since. */
  public LessonFolder folder() {
    return folder;
  }

  /** Tells the lesson's texts in another language from now on, where it is translated. */
  public void speak(Locale language) {
    folder = folder.in(language);
    announce();
  }

  /** The program under the debugger. */
  public ProgramSession program() {
    return program;
  }

  /** What has happened so far. */
  public EvidenceLog evidence() {
    return store.log();
  }

  /** What was done since this session began, or was started over. */
  public RecordedWalkthrough recorded() {
    return walkthrough.recorded();
  }

  /** How the lesson stands now. */
  public LessonStatus status() {
    return LessonJudge.judge(folder, store.log(), isEdited());
  }

  boolean isEdited() {
    return !program.sources().equals(folder.buggy().files());
  }

  /** Takes a prediction; it is settled when the program next stops at the check's place. */
  public CompletableFuture<LessonStatus> predict(String checkId, String value) {
    return take(
        () -> {
          require(checkId, PredictValue.class);
          if (value.isBlank()) {
            throw new CommandRefused(Texts.of("refused.prediction"));
          }
          return new Evidence.Predicted(recorder.run(), checkId, value.strip());
        },
        told -> told.acted(new Act.Predict(checkId, value.strip())));
  }

  /** Settles a hypothesis by running the program in a child JVM of its own. */
  public CompletableFuture<HypothesisResult> hypothesise(Hypothesis hypothesis) {
    return program
        .compilation()
        .thenApplyAsync(
            compiled -> {
              requireCompiled(compiled);
              ObjectName.requireNoneIn(hypothesis.condition());
              HypothesisResult result = hypotheses.run(program.program(), compiled, hypothesis);
              recordHypothesis(hypothesis, result);
              return result;
            },
            background);
  }

  private void recordHypothesis(Hypothesis hypothesis, HypothesisResult result) {
    Optional<SourceLine> at = toOriginal(hypothesis.at());
    if (at.isPresent() && !(result instanceof HypothesisResult.CouldNot)) {
      List<HypothesisResult.Visit> visits =
          result instanceof HypothesisResult.Tested tested ? tested.visits() : List.of();
      int held = (int) visits.stream().filter(HypothesisResult.Visit::held).count();
      store.add(
          new Evidence.HypothesisTested(
              at.get(), hypothesis.condition(), visits.size(), held, !isEdited()));
      walkthrough.acted(
          hypothesis.at(),
          anchor ->
              new Act.Hypothesise(
                  anchor, hypothesis.expression(), hypothesis.relation(), hypothesis.value()));
      changed();
    }
  }

  /**
   * Takes a claim about the faulty line.
   *
   * @param line in the current sources
   * @param certainty 1 to 3
   */
  public CompletableFuture<LessonStatus> claimFault(
      String checkId, SourceLine line, int certainty) {
    return take(
            () -> {
              requireEvidence(require(checkId, FaultLocation.class));
              SourceLine at =
                  toOriginal(line)
                      .orElseThrow(() -> new CommandRefused(Texts.of("refused.line", line)));
              return new Evidence.FaultClaimed(checkId, at, requireCertainty(certainty));
            },
            told -> told.acted(line, anchor -> new Act.Blame(checkId, anchor, certainty)))
        .thenCompose(status -> contrasted(checkId, status));
  }

  /** A wrong line is tried once, so that what it does can be set against the claim. */
  private CompletableFuture<LessonStatus> contrasted(String checkId, LessonStatus status) {
    EvidenceLog log = store.log();
    Case facts = new Case(folder.lesson(), folder.buggy(), log);
    Optional<SourceLine> wrong =
        log.last(Evidence.FaultClaimed.class, claim -> claim.check().equals(checkId))
            .map(Evidence.FaultClaimed::at)
            .filter(at -> !isFault(facts, at))
            .filter(at -> !log.any(Evidence.LineTried.class, tried -> tried.at().equals(at)));
    return wrong.isEmpty()
        ? CompletableFuture.completedFuture(status)
        : CompletableFuture.supplyAsync(
            () -> {
              tried(wrong.get()).ifPresent(this::record);
              return status();
            },
            trials);
  }

  /** Whether a line is right for any of the lesson's checks. */
  private static boolean isFault(Case facts, SourceLine at) {
    return facts.lesson().checks().stream()
        .anyMatch(check -> check instanceof FaultLocation asked && asked.accepts(facts, at));
  }

  private Optional<Evidence.LineTried> tried(SourceLine at) {
    Program original = LessonPrograms.program(folder.lesson(), folder.buggy().files());
    Compilation compiled = tools.compiler().compile(original.sources(), original.classPath());
    try {
      return compiled.succeeded()
          ? LineTrial.run(
              tools.debugger(), original.launchSpec(compiled.classes(), original.sources()), at)
          : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Takes a claim about the cause; certainty is 1 to 3. */
  public CompletableFuture<LessonStatus> claimCause(
      String checkId, String optionId, int certainty) {
    return take(
        () -> {
          Cause check = requireEvidence(require(checkId, Cause.class));
          List<String> options = check.options().stream().map(Cause.Option::id).toList();
          if (!options.contains(optionId)) {
            throw new CommandRefused(
                Texts.of("refused.option", optionId, String.join(", ", options)));
          }
          return new Evidence.CauseClaimed(checkId, optionId, requireCertainty(certainty));
        },
        told -> told.acted(new Act.Cause(checkId, optionId, certainty)));
  }

  /** Takes the answer to a question, once what settles it was seen. */
  public CompletableFuture<LessonStatus> answer(String checkId, String text) {
    return take(
        () -> {
          Question check = require(checkId, Question.class);
          if (!check.isWellFormed(text.strip())) {
            throw new CommandRefused(Texts.of("refused.answer", check.form()));
          }
          check
              .unseen(new Case(folder.lesson(), folder.buggy(), store.log()))
              .ifPresent(
                  unseen -> {
                    throw new CommandRefused(Texts.of("refused.unseen", unseen));
                  });
          return new Evidence.Answered(checkId, text.strip());
        },
        told -> told.answered(checkId, text.strip()));
  }

  /**
   * Queries the records that the current or latest run has printed, each a JSON object on a line.
   *
   * @param text as {@link RecordQuery#FORM} says
   */
  public CompletableFuture<LogResult> queryLog(String text) {
    return program
        .ownThread()
        .ask(
            () -> {
              LogResult result = recorder.queried(text, query(text));
              walkthrough.acted(new Act.Query(text));
              return CompletableFuture.completedFuture(result);
            });
  }

  private static RecordQuery query(String text) {
    try {
      return RecordQuery.parse(text);
    } catch (IllegalArgumentException unreadable) {
      throw new CommandRefused(String.valueOf(unreadable.getMessage()));
    }
  }

  /** Keeps what the learner wrote down; it is never judged. */
  public CompletableFuture<LessonStatus> note(String text) {
    return take(
        () -> {
          if (text.isBlank()) {
            throw new CommandRefused(Texts.of("refused.note"));
          }
          return new Evidence.Noted(text.strip());
        },
        told -> told.acted(new Act.Note(text.strip())));
  }

  /** What the learner wrote down, oldest first. */
  public List<String> notes() {
    return store.log().all(Evidence.Noted.class).map(Evidence.Noted::text).toList();
  }

  /**
   * Runs the tests of a check in child JVMs: hidden ones on the current sources, or the learner's
   * own on the right program and on wrong ones.
   */
  public CompletableFuture<LessonStatus> runTests(String checkId) {
    return program
        .compilation()
        .thenApplyAsync(
            compiled -> {
              TestJudged check = require(checkId, TestJudged.class);
              store.add(
                  check instanceof Fix fix
                      ? runHidden(fix, compiled)
                      : written.tryOut((TestsKill) check));
              walkthrough.acted(new Act.Test(checkId));
              changed();
              return status();
            },
            background);
  }

  private Evidence runHidden(Fix check, Compilation compiled) {
    requireCompiled(compiled);
    TestReport report =
        tests.run(program.sources(), hiddenTests(check), folder.lesson().run().jvm(), 1);
    return HiddenTests.evidence(check.id(), report);
  }

  /** The search for the revision that brought the fault. */
  public RevisionSearch revisions() {
    return revisions;
  }

  /** The shrinking of the input on which the program fails. */
  public InputShrinker input() {
    return input;
  }

  /** The comparison of two runs. */
  public RunComparison comparison() {
    return comparison;
  }

  /** The runs from which a map of suspicious lines is drawn. */
  public SuspicionRuns suspicion() {
    return suspicion;
  }

  /** Ends what is being searched, shrunk, compared or suspected; it tells how far it came. */
  public void cancelSearch() {
    revisions.cancel();
    input.cancel();
    comparison.cancel();
    suspicion.cancel();
  }

  /** The tests that the learner writes: text by path. */
  public Map<String, String> learnerTests() {
    return written.texts();
  }

  /**
   * Replaces a test that the learner writes. It is safe on disk when this returns.
   *
   * @throws CommandRefused when the lesson asks for no such test
   */
  public void editTest(String file, String text) {
    written.edit(file, text);
    LessonJudge.checks(folder.lesson(), TestsKill.class).stream()
        .filter(check -> check.file().equals(file))
        .forEach(check -> walkthrough.acted(new Act.WriteTests(check.id())));
    changed();
  }

  /** Writes what the reference solution writes for a check. */
  void writeReferenceTests(String checkId) {
    String file = require(checkId, TestsKill.class).file();
    editTest(file, folder.hiddenTests().getOrDefault(file, ""));
  }

  private Map<String, String> hiddenTests(Fix check) {
    Map<String, String> wanted = new TreeMap<>();
    folder
        .hiddenTests()
        .forEach(
            (path, text) -> {
              if (check.hiddenTests().contains(HiddenTests.className(path))) {
                wanted.put(path, text);
              }
            });
    return wanted;
  }

  /**
   * Takes the turns of the run under way again in runs of their own, to see whether they bring the
   * symptom every time.
   *
   * @return in how many of these runs it showed, and why it could not show in others
   */
  public CompletableFuture<ReplayedTurns> replayTurns() {
    return program
        .threads()
        .schedule()
        .thenCombineAsync(
            program.compilation(),
            (schedule, compiled) -> {
              requireCompiled(compiled);
              if (schedule.turns().isEmpty()) {
                throw new CommandRefused(Texts.of("refused.noTurn"));
              }
              ReplayedTurns replayed =
                  replays.repeat(program.program(), compiled, schedule, symptom());
              store.add(
                  new Evidence.ScheduleReplayed(
                      !isEdited(), replayed.threads(), replayed.runs(), replayed.shown()));
              walkthrough.acted(new Act.ReplayTurns());
              changed();
              return replayed;
            },
            background);
  }

  private Lesson.Symptom symptom() {
    return folder.lesson().symptom();
  }

  /** Opens the next hint of a check, if something was observed since the last one. */
  public CompletableFuture<HintResult> hint(String checkId) {
    return CompletableFuture.supplyAsync(
        () -> {
          HintResult result = HintLadder.next(folder.lesson(), store.log(), checkId);
          if (result instanceof HintResult.Opened opened) {
            store.add(new Evidence.HintOpened(checkId, opened.hint().level()));
            changed();
          }
          return result;
        },
        program.ownThread());
  }

  /** Brings the lesson's own sources back; the learner's versions are put aside, not deleted. */
  public void resetSources() {
    progress.putFilesAside();
    folder
        .buggy()
        .files()
        .forEach(
            (file, text) -> {
              if (program.program().editable().contains(file)) {
                program.edit(file, text);
              }
            });
    progress.putFilesAside();
    changed();
  }

  /** Begins the lesson anew: sources as in {@link #resetSources}, and all evidence set aside. */
  public void startOver() {
    resetSources();
    store.startOver();
    program.ownThread().execute(walkthrough::clear);
    changed();
  }

  private CompletableFuture<LessonStatus> take(
      Supplier<Evidence> claim, Consumer<WalkthroughRecorder> act) {
    return CompletableFuture.supplyAsync(
        () -> {
          store.add(claim.get());
          act.accept(walkthrough);
          changed();
          return status();
        },
        program.ownThread());
  }

  private <T extends Check> T require(String checkId, Class<T> kind) {
    return folder
        .lesson()
        .check(checkId)
        .filter(kind::isInstance)
        .map(kind::cast)
        .orElseThrow(() -> new CommandRefused(Texts.of("refused.check", checkId)));
  }

  private <T extends Check> T requireEvidence(T check) {
    status()
        .check(check.id())
        .flatMap(CheckStatus::awaited)
        .ifPresent(
            awaited -> {
              int step = folder.lesson().stepOf(awaited.id());
              throw new CommandRefused(Texts.of("evidence.awaited", step, awaited.prompt()));
            });
    return check;
  }

  private static int requireCertainty(int certainty) {
    if (certainty < 1 || certainty > Certainty.MAX) {
      throw new CommandRefused(Texts.of("refused.certainty"));
    }
    return certainty;
  }

  static void requireCompiled(Compilation compiled) {
    if (!compiled.succeeded()) {
      throw new CommandRefused(Texts.of("refused.compile", compiled.errors().get(0).oneLine()));
    }
  }

  private Optional<SourceLine> toOriginal(SourceLine line) {
    String current = program.sources().get(line.file());
    String original = folder.buggy().files().get(line.file());
    if (current == null || original == null) {
      return Optional.empty();
    }
    OptionalInt there = new LineMap(current, original).follow(line.line());
    return there.isPresent()
        ? Optional.of(new SourceLine(line.file(), there.getAsInt()))
        : Optional.empty();
  }

  private void record(Evidence evidence) {
    store.add(evidence);
    changed();
  }

  private void changed() {
    coach();
    announce();
  }

  private void announce() {
    if (announcing.compareAndSet(false, true)) {
      program
          .ownThread()
          .execute(
              () -> {
                announcing.set(false);
                program.publish(new SessionEvent.LessonChanged(status()));
              });
    }
  }

  private void searched() {
    program.ownThread().execute(() -> program.publish(new SessionEvent.SearchChanged()));
  }

  private void coach() {
    Coach.advise(store.log())
        .ifPresent(
            advice -> {
              store.add(new Evidence.Advised(advice.name()));
              SessionEvent note = new SessionEvent.Note(advice.text());
              program.ownThread().execute(() -> program.publish(note));
            });
  }

  /** Whether the coach may speak. */
  public boolean isCoached() {
    return !Coach.isOff(store.log());
  }

  /** Lets the coach speak, or not; kept with the lesson. */
  public CompletableFuture<LessonStatus> coached(boolean on) {
    return take(() -> new Evidence.CoachSwitched(on), unrecorded -> {});
  }

  /** Ends the run and waits until nothing of the child is left. */
  @Override
  public void close() {
    background.shutdownNow();
    trials.shutdownNow();
    warm.close();
    program.close();
  }
}
