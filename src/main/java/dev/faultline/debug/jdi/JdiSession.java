package dev.faultline.debug.jdi;

import com.sun.jdi.ObjectReference;
import dev.faultline.compile.CompilerWarmUp;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.CallTarget;
import dev.faultline.debug.DebugSession;
import dev.faultline.debug.Debugger.Start;
import dev.faultline.debug.Ending;
import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.ExceptionSnapshot;
import dev.faultline.debug.HeapInspector;
import dev.faultline.debug.HotSwap;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.debug.RunRecorder;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.debug.ThreadControl;
import dev.faultline.debug.ThreadSnapshot;
import dev.faultline.debug.ValueHandle;
import dev.faultline.debug.ValueSnapshot;
import dev.faultline.debug.VariableSnapshot;
import dev.faultline.debug.jdi.breakpoints.BreakpointTable;
import dev.faultline.debug.jdi.breakpoints.PlaceFinder;
import dev.faultline.debug.jdi.breakpoints.ProbeControl;
import dev.faultline.debug.jdi.eval.Evaluator;
import dev.faultline.debug.jdi.eval.Outcome;
import dev.faultline.debug.jdi.eval.Slot;
import dev.faultline.debug.jdi.exceptions.ExceptionReader;
import dev.faultline.debug.jdi.exceptions.Throwables;
import dev.faultline.debug.jdi.frames.Stop;
import dev.faultline.debug.jdi.launch.Attacher;
import dev.faultline.debug.jdi.launch.Launcher;
import dev.faultline.debug.jdi.loop.EngineThread;
import dev.faultline.debug.jdi.loop.Publisher;
import dev.faultline.debug.jdi.program.LearnerThreads;
import dev.faultline.debug.jdi.stepping.CallSite;
import dev.faultline.debug.jdi.stepping.Stepper;
import dev.faultline.debug.jdi.values.HandleTable;
import dev.faultline.debug.jdi.values.Slots;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A session: hands commands to the engine's thread. */
final class JdiSession implements DebugSession {
  private static final int PAGE_LIMIT = 1000;

  private final Publisher publisher;
  private final BreakpointTable breakpoints;
  private final EngineThread thread = new EngineThread();
  private final JdiThreads threads = new JdiThreads(thread, this::engine, this::untilNextStop);
  private final JdiHeap heap = new JdiHeap(thread, this::engine);
  private final JdiRecorder recorder = new JdiRecorder(thread, this::engine);
  private final Connection connection;

  JdiSession(LaunchSpec spec, Start start, Publisher publisher) {
    this.publisher = publisher;
    breakpoints =
        new BreakpointTable(
            new PlaceFinder(spec.classes(), spec.isAttached() || !spec.classPath().isEmpty()),
            publisher);
    connection = new Connection(spec, start, thread, breakpoints, publisher);
    if (!spec.sources().isEmpty()) {
      publisher.firstStop().thenAccept(JdiSession::warmUp);
    }
  }

  /** Whoever looks at a stopped program may soon evaluate something. */
  private static void warmUp(SessionState state) {
    if (state instanceof SessionState.Stopped) {
      CompilerWarmUp.begin();
    }
  }

  void launch(Launcher launcher) {
    thread.execute(() -> connection.launch(launcher));
  }

  void attach(Attacher attacher) {
    thread.execute(() -> connection.attach(attacher));
  }

  /** Arms probes; refused before the program is connected. */
  ProbeControl probes() {
    return engine().program().probes;
  }

  SessionEngine engine() {
    return connection.engine();
  }

  @Override
  public SessionState state() {
    return publisher.state();
  }

  @Override
  public CompletableFuture<SessionState> firstStop() {
    return publisher.firstStop().copy();
  }

  @Override
  public CompletableFuture<Ending> ending() {
    return publisher.ending().copy();
  }

  private CompletableFuture<SessionState> untilNextStop(EngineThread.Command command) {
    CompletableFuture<SessionState> next = new CompletableFuture<>();
    thread.tell(
        next,
        () -> {
          publisher.completeAtNextStop(next);
          command.run();
        });
    return next;
  }

  @Override
  public CompletableFuture<SessionState> resume() {
    return untilNextStop(() -> engine().resume());
  }

  @Override
  public CompletableFuture<SessionState> pause() {
    CompletableFuture<SessionState> next = new CompletableFuture<>();
    thread.tell(next, () -> engine().pause(next));
    return next;
  }

  @Override
  public CompletableFuture<SessionState> step(StepDepth depth) {
    return untilNextStop(
        () -> {
          Stop stop = engine().steppable();
          Stepper stepper = engine().program().stepper;
          if (stop.height() == 0) {
            stepper.enter(stop.thread(), depth);
          } else {
            int from = stop.frameCount() == 0 ? 0 : stop.depth(0);
            stepper.step(stop.thread(), depth, from, stop.height());
          }
          engine().resume();
        });
  }

  @Override
  public CompletableFuture<SessionState> finish(int frameIndex) {
    return untilNextStop(
        () -> {
          Stop stop = engine().steppable();
          int height = stop.height() - stop.depth(frameIndex);
          engine().program().stepper.finish(stop.thread(), height, stop.height());
          engine().resume();
        });
  }

  @Override
  public CompletableFuture<SessionState> runTo(SourceLine line) {
    return untilNextStop(
        () -> {
          engine().stopped();
          engine().program().armory.armCursor(line);
          engine().resume();
        });
  }

  @Override
  public CompletableFuture<Ending> stop() {
    connection.stop();
    return ending();
  }

  @Override
  public CompletableFuture<Ending> kill() {
    connection.kill();
    return ending();
  }

  @Override
  public void setBreakpoint(BreakpointSpec breakpoint) {
    breakpoints.put(breakpoint);
    refresh(breakpoint.place());
  }

  @Override
  public void removeBreakpoint(BreakpointPlace place) {
    breakpoints.remove(place);
    refresh(place);
  }

  private void refresh(BreakpointPlace place) {
    thread.execute(() -> connection.whenMade(engine -> engine.refresh(place)));
  }

  @Override
  public List<BreakpointSnapshot> breakpoints() {
    return breakpoints.snapshots();
  }

  @Override
  public CompletableFuture<List<VariableSnapshot>> variables(int frameIndex) {
    return thread.ask(() -> engine().stacks().variables(engine().stopped(), frameIndex));
  }

  @Override
  public CompletableFuture<List<VariableSnapshot>> children(
      ValueHandle handle, int from, int count) {
    return thread.ask(
        () -> Values.of(engine()).children(handle, Math.max(0, from), Math.min(PAGE_LIMIT, count)));
  }

  private CompletableFuture<EvaluationResult> evaluation(
      String what, Function<SessionEngine, Function<Evaluator, Outcome>> task, int frameIndex) {
    CompletableFuture<EvaluationResult> result = new CompletableFuture<>();
    thread.tell(
        result,
        () ->
            new Evaluation(thread, engine(), result, () -> connection.stuck(what))
                .start(task.apply(engine()), frameIndex));
    return result;
  }

  @Override
  public CompletableFuture<EvaluationResult> evaluate(String code, int frameIndex) {
    return evaluation(code, at -> evaluator -> evaluator.evaluate(code), frameIndex);
  }

  @Override
  public CompletableFuture<EvaluationResult> look(String expression, int frameIndex) {
    return evaluation(expression, at -> evaluator -> evaluator.look(expression), frameIndex);
  }

  @Override
  public CompletableFuture<EvaluationResult> evaluateToString(ValueHandle object) {
    return evaluation(
        "toString()",
        at -> {
          ObjectReference shown = at.stopped().handles().get(object);
          return evaluator -> evaluator.text(shown);
        },
        0);
  }

  @Override
  public CompletableFuture<EvaluationResult> setVariable(
      int frameIndex, String name, String expression) {
    return evaluation(
        expression, at -> evaluator -> evaluator.setLocal(name, expression), frameIndex);
  }

  @Override
  public CompletableFuture<EvaluationResult> setChild(
      ValueHandle parent, String child, String expression, int frameIndex) {
    return evaluation(
        expression,
        at -> {
          HandleTable handles = at.stopped().handles();
          Slot slot = new Slots(at.values(), handles).find(handles.shown(parent), child);
          return evaluator -> evaluator.set(slot, expression);
        },
        frameIndex);
  }

  @Override
  public CompletableFuture<ValueSnapshot> raw(ValueHandle handle) {
    return thread.ask(() -> Values.of(engine()).raw(handle));
  }

  @Override
  public CompletableFuture<ExceptionSnapshot> exception(ValueHandle exception) {
    CompletableFuture<ExceptionSnapshot> result = new CompletableFuture<>();
    thread.tell(result, () -> readException(exception, result));
    return result;
  }

  private void readException(ValueHandle handle, CompletableFuture<ExceptionSnapshot> result) {
    ObjectReference exception = Throwables.required(engine().stopped().handles().get(handle));
    new Errand<>(thread, engine(), result, () -> connection.stuck("getStackTrace"))
        .start(
            "faultline-exception",
            0,
            evaluator -> new ExceptionReader(evaluator).read(exception),
            (at, read) -> {
              ExceptionSnapshot shown = read.snapshot(engine().values(), at.handles());
              boolean isMissing = engine().program().exceptions.isMissingClass(exception);
              result.complete(isMissing ? new Throwables(exception).asMissingClass(shown) : shown);
            });
  }

  @Override
  public void stepIntoLibraries(boolean on) {
    thread.execute(() -> connection.whenMade(engine -> engine.program().code.showLibraries(on)));
  }

  @Override
  public CompletableFuture<List<CallTarget>> callTargets() {
    return thread.ask(
        () ->
            engine().program().calls.calls(engine().stopped()).stream()
                .map(CallSite::target)
                .toList());
  }

  @Override
  public CompletableFuture<SessionState> stepInto(CallTarget target) {
    return untilNextStop(
        () -> {
          Stop stop = engine().stopped();
          CallSite site = engine().program().calls.site(stop, target);
          int from = stop.depth(0);
          engine().program().stepper.into(stop.thread(), site, from, stop.height());
          engine().resume();
        });
  }

  @Override
  public CompletableFuture<SessionState> dropFrame(int frameIndex) {
    return untilNextStop(
        () -> {
          engine().program().unwinding.drop(engine().stopped(), frameIndex);
          engine().resume();
        });
  }

  @Override
  public CompletableFuture<SessionState> forceReturn(String expression) {
    CompletableFuture<SessionState> next = new CompletableFuture<>();
    thread.tell(
        next,
        () ->
            new ForcedReturn(thread, engine(), next, () -> connection.stuck(expression))
                .start(expression, publisher::completeAtNextStop));
    return next;
  }

  @Override
  public CompletableFuture<HotSwap> redefine(
      Map<String, byte[]> classes, Map<String, String> sources) {
    return thread.ask(
        () -> {
          engine().stopped();
          HotSwap swapped =
              new HotSwapper(engine().program())
                  .apply(classes, sources, connection.child()::replaceClasses);
          engine().refresh();
          return swapped;
        });
  }

  @Override
  public ThreadControl threadControl() {
    return threads;
  }

  @Override
  public HeapInspector heap() {
    return heap;
  }

  @Override
  public RunRecorder recorder() {
    return recorder;
  }

  @Override
  public CompletableFuture<String> text(ValueHandle handle) {
    return thread.ask(() -> Values.of(engine()).text(handle));
  }

  @Override
  public CompletableFuture<List<ThreadSnapshot>> threads() {
    return thread.ask(
        () -> {
          LiveProgram program = engine().program();
          return program.snapshots.all(LearnerThreads.all(program.vm));
        });
  }

  @Override
  public CompletableFuture<StopSnapshot> selectThread(long threadId) {
    return thread.ask(
        () -> engine().select(LearnerThreads.withId(engine().program().vm, threadId)));
  }

  @Override
  public void writeInput(String text) {
    connection.writeInput(text);
  }

  @Override
  public void closeInput() {
    connection.closeInput();
  }

  @Override
  public void close() {
    stop().join();
  }
}
