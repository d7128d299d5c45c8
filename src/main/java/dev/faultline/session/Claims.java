package dev.faultline.session;

import dev.faultline.check.Case;
import dev.faultline.check.Certainty;
import dev.faultline.check.Check;
import dev.faultline.check.Evidence;
import dev.faultline.check.EvidenceLog;
import dev.faultline.check.Question;
import dev.faultline.check.kind.Cause;
import dev.faultline.check.kind.FaultLocation;
import dev.faultline.check.kind.PredictValue;
import dev.faultline.compile.Compilation;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.ObjectName;
import dev.faultline.debug.SourceLine;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Act;
import dev.faultline.session.LessonStatus.CheckStatus;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a learner claims in a lesson: predictions, hypotheses, the faulty line, its cause, answers,
 * and notes. All methods may be called from any thread and return at once; a claim that cannot be
 * taken fails its future with {@link CommandRefused}.
 */
public final class Claims {
  private final LessonSession lesson;
  private final ProgramSession program;
  private final EvidenceStore store;
  private final LessonRecorder recorder;
  private final WalkthroughRecorder walkthrough;
  private final LessonTools tools;
  private final HypothesisTest hypotheses;
  private final Executor background;
  private final ExecutorService trials = SessionThread.daemon("trials");

  /**
   * @param background where hypotheses are run, one after the other
   */
  Claims(
      LessonSession lesson,
      LessonTools tools,
      EvidenceStore store,
      LessonRecorder recorder,
      WalkthroughRecorder walkthrough,
      Executor background) {
    this.lesson = lesson;
    program = lesson.program();
    this.store = store;
    this.recorder = recorder;
    this.walkthrough = walkthrough;
    this.tools = tools;
    hypotheses = new HypothesisTest(tools.debugger());
    this.background = background;
  }

  /** Takes a prediction; it is settled by the stop that the check asks about. */
  public CompletableFuture<LessonStatus> predict(String checkId, String value) {
    return take(
        () -> {
          lesson.require(checkId, PredictValue.class);
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
              LessonSession.requireCompiled(compiled);
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
              at.get(), hypothesis.condition(), visits.size(), held, !lesson.isEdited()));
      walkthrough.acted(
          hypothesis.at(),
          anchor ->
              new Act.Hypothesise(
                  anchor, hypothesis.expression(), hypothesis.relation(), hypothesis.value()));
      lesson.changed();
    }
  }

  /**
   * Takes a claim about the faulty line.
   *
   * @param line in the current sources
   * @param certainty 1 to 3
   */
  public CompletableFuture<LessonStatus> fault(String checkId, SourceLine line, int certainty) {
    return take(
            () -> {
              requireEvidence(lesson.require(checkId, FaultLocation.class));
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
    Case facts = new Case(lesson.folder().lesson(), lesson.folder().buggy(), log);
    Optional<SourceLine> wrong =
        log.last(Evidence.FaultClaimed.class, claim -> claim.check().equals(checkId))
            .map(Evidence.FaultClaimed::at)
            .filter(at -> !isFault(facts, at))
            .filter(at -> !log.any(Evidence.LineTried.class, tried -> tried.at().equals(at)));
    return wrong.isEmpty()
        ? CompletableFuture.completedFuture(status)
        : CompletableFuture.supplyAsync(
            () -> {
              tried(wrong.get()).ifPresent(lesson::record);
              return lesson.status();
            },
            trials);
  }

  /** Whether a line is right for any of the lesson's checks. */
  private static boolean isFault(Case facts, SourceLine at) {
    return facts.lesson().checks().stream()
        .anyMatch(check -> check instanceof FaultLocation asked && asked.accepts(facts, at));
  }

  private Optional<Evidence.LineTried> tried(SourceLine at) {
    Program original =
        LessonPrograms.program(lesson.folder().lesson(), lesson.folder().buggy().files());
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
  public CompletableFuture<LessonStatus> cause(String checkId, String optionId, int certainty) {
    return take(
        () -> {
          Cause check = requireEvidence(lesson.require(checkId, Cause.class));
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
          Question check = lesson.require(checkId, Question.class);
          if (!check.isWellFormed(text.strip())) {
            throw new CommandRefused(Texts.of("refused.answer", check.form()));
          }
          check
              .unseen(new Case(lesson.folder().lesson(), lesson.folder().buggy(), store.log()))
              .ifPresent(
                  unseen -> {
                    throw new CommandRefused(Texts.of("refused.unseen", unseen));
                  });
          return new Evidence.Answered(checkId, text.strip());
        },
        told -> told.answered(checkId, text.strip()));
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

  private CompletableFuture<LessonStatus> take(
      Supplier<Evidence> claim, Consumer<WalkthroughRecorder> act) {
    return CompletableFuture.supplyAsync(
        () -> {
          store.add(claim.get());
          act.accept(walkthrough);
          lesson.changed();
          return lesson.status();
        },
        program.ownThread());
  }

  private <T extends Check> T requireEvidence(T check) {
    lesson
        .status()
        .check(check.id())
        .flatMap(CheckStatus::awaited)
        .ifPresent(
            awaited -> {
              int step = lesson.folder().lesson().stepOf(awaited.id());
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

  private Optional<SourceLine> toOriginal(SourceLine line) {
    String current = program.sources().get(line.file());
    String original = lesson.folder().buggy().files().get(line.file());
    if (current == null || original == null) {
      return Optional.empty();
    }
    OptionalInt there = new LineMap(current, original).follow(line.line());
    return there.isPresent()
        ? Optional.of(new SourceLine(line.file(), there.getAsInt()))
        : Optional.empty();
  }

  /** Ends the trials of wrong lines. */
  void close() {
    trials.shutdownNow();
  }
}
