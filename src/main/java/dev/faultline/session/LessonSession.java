package dev.faultline.session;

import dev.faultline.check.Check;
import dev.faultline.check.Evidence;
import dev.faultline.check.EvidenceLog;
import dev.faultline.check.RecordQuery;
import dev.faultline.check.kind.Fix;
import dev.faultline.check.kind.TestJudged;
import dev.faultline.check.kind.TestsKill;
import dev.faultline.compile.Compilation;
import dev.faultline.debug.CommandRefused;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Act;
import dev.faultline.lesson.Lesson;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.progress.LessonProgress;
import dev.faultline.testrun.TestReport;
import dev.faultline.testrun.TestRunner;
import dev.faultline.testrun.WarmChild;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;

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
  private final Claims claims;
  private final ScheduleTrial replays;
  private final TestRunner tests;
  private final LearnerTests written;
  private final RevisionSearch revisions;
  private final WarmChild warm;
  private final InputShrinker input;
  private final RunComparison comparison;
  private final SuspicionRuns suspicion;
  private final ExecutorService background = SessionThread.daemon("lesson");
  private final AtomicBoolean announcing = new AtomicBoolean();

  /** Opens a lesson where the learner left it. Reads the learner's journal. */
  public LessonSession(LessonFolder folder, LessonTools tools, LessonProgress progress) {
    this.folder = folder;
    this.progress = progress;
    store = new EvidenceStore(progress, InstantSource.system());
    walkthrough = new WalkthroughRecorder(folder);
    KeptBreakpoints breakpoints = new KeptBreakpoints(progress);
    recorder = new LessonRecorder(folder, store, breakpoints, walkthrough, this::changed);
    replays = new ScheduleTrial(tools.debugger());
    tests =
        new TestRunner(tools.compiler(), tools.runner(), LessonPrograms.libraries(folder.lesson()));
    written = new LearnerTests(folder, progress, tests);
    program =
        new ProgramSession(
            LessonPrograms.program(folder.lesson(), folder.buggy().files()),
            progress.files(),
            breakpoints.all(),
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
    claims = new Claims(this, tools, store, recorder, walkthrough, background);
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

  /** Why expressions that checks ask for could not be evaluated, by expression. */
  public Map<String, String> unreadable() {
    return recorder.unreadable();
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

  /** What the learner claims. */
  public Claims claims() {
    return claims;
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

  /**
   * Begins the lesson anew: sources as in {@link #resetSources}, no breakpoints, and all evidence
   * set aside.
   */
  public void startOver() {
    resetSources();
    program.breakpoints().forEach(each -> program.removeBreakpoint(each.spec().place()));
    store.startOver();
    var unused = revisions.reset();
    input.reset();
    program.ownThread().execute(walkthrough::clear);
    changed();
  }

  /** A check of the lesson that is of a kind. */
  <T extends Check> T require(String checkId, Class<T> kind) {
    return folder
        .lesson()
        .check(checkId)
        .filter(kind::isInstance)
        .map(kind::cast)
        .orElseThrow(() -> new CommandRefused(Texts.of("refused.check", checkId)));
  }

  static void requireCompiled(Compilation compiled) {
    if (!compiled.succeeded()) {
      throw new CommandRefused(Texts.of("refused.compile", compiled.errors().get(0).oneLine()));
    }
  }

  /** Keeps what has happened, and tells of it. */
  void record(Evidence evidence) {
    store.add(evidence);
    changed();
  }

  /** Tells that the lesson has changed. */
  void changed() {
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
    return CompletableFuture.supplyAsync(
        () -> {
          record(new Evidence.CoachSwitched(on));
          return status();
        },
        program.ownThread());
  }

  /** Ends the run and waits until nothing of the child is left. */
  @Override
  public void close() {
    background.shutdownNow();
    claims.close();
    warm.close();
    program.close();
  }
}
