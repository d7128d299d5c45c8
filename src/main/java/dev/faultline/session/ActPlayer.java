package dev.faultline.session;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.HeapInspector.RootPaths;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.ThreadDump;
import dev.faultline.debug.ThreadSnapshot;
import dev.faultline.debug.ValueHandle;
import dev.faultline.lesson.Act;
import dev.faultline.lesson.AnchoredSources.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Does a learner's acts in a lesson session, one after the other, waiting for each. */
public final class ActPlayer {
  private static final int MOST_PAUSES = 100;
  private static final Executor BETWEEN_PAUSES =
      CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS);
  private static final Pattern ANCHOR = Pattern.compile("@(\\w+)");

  private final LessonSession lesson;
  private final ProgramSession program;
  private final Map<Class<?>, Function<Act, CompletableFuture<?>>> players = new HashMap<>();

  public ActPlayer(LessonSession lesson) {
    this.lesson = lesson;
    program = lesson.program();
    breakpoints();
    running();
    looking();
    claiming();
    mending();
  }

  /**
   * Does an act and waits until it is done: a command that lets the program run, until it stops or
   * ends.
   *
   * @throws CommandRefused when it cannot be done
   */
  public void play(Act act) {
    Function<Act, CompletableFuture<?>> player = players.get(act.getClass());
    if (player == null) {
      throw new IllegalArgumentException("unknown act " + act);
    }
    try {
      player.apply(act).join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof CommandRefused refused) {
        throw refused;
      }
      throw failed;
    }
  }

  private void breakpoints() {
    now(
        Act.Break.class,
        act -> program.setBreakpoint(BreakpointSpec.at(line(act.at())).withCondition(act.when())));
    now(Act.Here.class, act -> program.stopBefore(line(act.at()), act.when()));
    now(Act.Clear.class, act -> program.removeBreakpoint(new BreakpointPlace.Line(line(act.at()))));
    now(
        Act.Watch.class,
        act -> program.setBreakpoint(BreakpointSpec.at(field(act.field(), act.use()))));
    now(Act.Unwatch.class, act -> program.removeBreakpoint(field(act.field(), act.use())));
    now(Act.Catch.class, act -> program.setBreakpoint(BreakpointSpec.at(thrown(act.exception()))));
    now(Act.Uncatch.class, act -> program.removeBreakpoint(thrown(act.exception())));
  }

  private void running() {
    on(Act.Run.class, act -> program.run(act.profile()));
    on(Act.Continue.class, act -> program.resume());
    on(Act.Step.class, act -> times(act.times(), () -> program.step(StepDepth.INTO)));
    on(Act.Next.class, act -> times(act.times(), () -> program.step(StepDepth.OVER)));
    on(Act.Return.class, act -> program.step(StepDepth.OUT));
    on(Act.Until.class, act -> program.runTo(line(act.at())));
    on(Act.Turn.class, act -> times(act.times(), () -> turn(act)));
    on(Act.ReplayTurns.class, act -> lesson.replayTurns());
  }

  private void looking() {
    on(Act.Frame.class, act -> program.selectFrame(act.index()));
    now(Act.ListSource.class, act -> program.listed());
    now(Act.Where.class, act -> program.lookedAtStack());
    on(Act.Print.class, act -> program.values().print(act.expression()));
    on(Act.Pp.class, act -> program.values().prettyPrint(act.expression()));
    on(Act.Warnings.class, act -> program.warnings());
    on(Act.Query.class, act -> lesson.queryLog(act.text()));
    on(Act.Trace.class, act -> program.recording().traceCalls(act.classes()));
    on(Act.Deadlocks.class, act -> deadlocks(MOST_PAUSES));
    on(Act.Heap.class, act -> program.heap().counts());
    on(Act.WhyAlive.class, act -> whyAlive(act.expression()));
    on(Act.Bisect.class, act -> lesson.revisions().judgeBySymptom());
    on(Act.Minimise.class, act -> lesson.input().attempt(act.input()));
    on(Act.Calls.class, act -> program.recording().calls());
  }

  private void claiming() {
    on(Act.Predict.class, act -> lesson.claims().predict(act.check(), act.value()));
    on(
        Act.Hypothesise.class,
        act ->
            lesson
                .claims()
                .hypothesise(
                    new Hypothesis(line(act.at()), act.expression(), act.relation(), act.value())));
    on(Act.Note.class, act -> lesson.claims().note(act.text()));
    on(Act.Answer.class, act -> lesson.claims().answer(act.check(), withLines(act.text())));
    on(Act.Blame.class, act -> lesson.claims().fault(act.check(), line(act.at()), act.certainty()));
    on(Act.Cause.class, act -> lesson.claims().cause(act.check(), act.option(), act.certainty()));
  }

  private void mending() {
    Map<String, String> fixed = lesson.folder().fixed().files();
    now(
        Act.Fix.class,
        act -> act.files().forEach(file -> program.edit(file, fixed.getOrDefault(file, ""))));
    now(Act.WriteTests.class, act -> lesson.writeReferenceTests(act.check()));
    on(Act.Test.class, act -> lesson.runTests(act.check()));
  }

  private <A extends Act> void on(Class<A> kind, Function<A, CompletableFuture<?>> player) {
    players.put(kind, act -> player.apply(kind.cast(act)));
  }

  private <A extends Act> void now(Class<A> kind, Consumer<A> player) {
    on(
        kind,
        act -> {
          player.accept(act);
          return CompletableFuture.completedFuture(null);
        });
  }

  private CompletableFuture<SessionState> turn(Act.Turn act) {
    return program
        .threads()
        .live()
        .thenCompose(
            threads -> {
              ThreadSnapshot thread =
                  threads.stream()
                      .filter(each -> each.name().equals(act.thread()))
                      .findFirst()
                      .orElseThrow(
                          () -> new CommandRefused("There is no thread " + act.thread() + "."));
              return program.threads().turn(thread.id(), CommandName.depth(act.depth()));
            })
        .thenApply(ActPlayer::taken);
  }

  private static SessionState taken(SessionState state) {
    if (state instanceof SessionState.Stopped stopped
        && stopped.stop().reason() instanceof StopReason.TurnRefused refused) {
      throw new CommandRefused(refused.why());
    }
    return state;
  }

  private CompletableFuture<RootPaths> whyAlive(String expression) {
    return program
        .values()
        .compute(expression)
        .thenCompose(
            result -> {
              ValueHandle object =
                  result instanceof EvaluationResult.Value value ? value.value().handle() : null;
              if (object == null) {
                throw new CommandRefused(expression + " is no object here.");
              }
              return program.heap().pathsToRoots(object, expression);
            });
  }

  private CompletableFuture<ThreadDump> deadlocks(int pauses) {
    program.resume();
    return program
        .settled()
        .thenComposeAsync(going -> program.pause(), BETWEEN_PAUSES)
        .thenCompose(paused -> program.threads().dump())
        .thenCompose(
            dump ->
                dump.deadlocks().isEmpty() && pauses > 1
                    ? deadlocks(pauses - 1)
                    : CompletableFuture.completedFuture(dump));
  }

  private static CompletableFuture<?> times(int times, Supplier<CompletableFuture<?>> act) {
    CompletableFuture<?> all = CompletableFuture.completedFuture(null);
    for (int i = 0; i < times; i++) {
      all = all.thenCompose(before -> act.get());
    }
    return all;
  }

  private SourceLine line(String anchor) {
    Place place =
        lesson
            .folder()
            .buggy()
            .anchor(anchor)
            .orElseThrow(() -> new CommandRefused("there is no anchor " + anchor));
    return new SourceLine(place.file(), place.line());
  }

  private String withLines(String text) {
    return ANCHOR.matcher(text).replaceAll(name -> line(name.group(1)).toString());
  }

  private static BreakpointPlace thrown(String exception) {
    return new BreakpointPlace.Thrown(exception, true, true);
  }

  private static BreakpointPlace field(String field, String use) {
    int dot = field.lastIndexOf('.');
    if (dot < 1) {
      throw new CommandRefused(field + " is no field: a class, a dot and a name are needed");
    }
    boolean read = use.equals("read");
    return new BreakpointPlace.Field(
        field.substring(0, dot), field.substring(dot + 1), read, !read);
  }
}
