package dev.faultline.debug.jdi;

import com.sun.jdi.ObjectReference;
import com.sun.jdi.VirtualMachine;
import dev.faultline.child.Child;
import dev.faultline.child.Exits;
import dev.faultline.child.TimeLimit;
import dev.faultline.compile.CompilerWarmUp;
import dev.faultline.compile.WovenClasses;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.CallTarget;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.DebugEvent;
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
import dev.faultline.debug.jdi.agent.Agent;
import dev.faultline.debug.jdi.breakpoints.BreakpointTable;
import dev.faultline.debug.jdi.breakpoints.HitJudge;
import dev.faultline.debug.jdi.breakpoints.HitText;
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
import dev.faultline.debug.jdi.launch.Weaving;
import dev.faultline.debug.jdi.loop.EngineThread;
import dev.faultline.debug.jdi.loop.EventPump;
import dev.faultline.debug.jdi.loop.Publisher;
import dev.faultline.debug.jdi.program.LearnerThreads;
import dev.faultline.debug.jdi.stepping.CallSite;
import dev.faultline.debug.jdi.stepping.Stepper;
import dev.faultline.debug.jdi.values.HandleTable;
import dev.faultline.debug.jdi.values.Slots;
import dev.faultline.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A session: hands commands to the engine's thread, and knows how the run ends. */
final class JdiSession implements DebugSession {
  private static final int PAGE_LIMIT = 1000;
  private static final long PARTING_SECONDS = 2;

  private final LaunchSpec spec;
  private final Start start;
  private final Publisher publisher;
  private final BreakpointTable breakpoints;
  private final EngineThread thread = new EngineThread();
  private final JdiThreads threads = new JdiThreads(thread, this::engine, this::untilNextStop);
  private final JdiHeap heap = new JdiHeap(thread, this::engine);
  private final JdiRecorder recorder = new JdiRecorder(thread, this::engine);
  private final TimeLimit limit;
  private final List<String> inputBeforeStart = new ArrayList<>();
  private boolean inputClosed;
  private volatile @Nullable Child child;
  private volatile @Nullable Attachment attachment;
  private volatile @Nullable Ending decided;
  private @Nullable SessionEngine engine;

  JdiSession(LaunchSpec spec, Start start, Publisher publisher) {
    this.spec = spec;
    this.start = start;
    this.publisher = publisher;
    breakpoints =
        new BreakpointTable(
            new PlaceFinder(spec.classes(), spec.isAttached() || !spec.classPath().isEmpty()),
            publisher);
    limit = new TimeLimit(spec.timeLimit(), () -> end(new Ending.TimeLimit(spec.timeLimit())));
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
    thread.execute(() -> connect(launcher));
  }

  private void connect(Launcher launcher) {
    publisher.publish(new SessionState.Starting());
    try {
      WovenClasses woven = Weaving.weave(spec.classes());
      LaunchSpec launched = Weaving.launchOf(spec, woven);
      VirtualMachine vm =
          launcher.launch(
              launched,
              publisher.output(DebugEvent.Stream.OUT),
              publisher.output(DebugEvent.Stream.ERR),
              this::started);
      control(new LiveProgram(vm, spec, start, breakpoints, woven));
    } catch (Launcher.LaunchFailed e) {
      Child failed = child;
      String output = failed == null ? "" : failed.lastOutput();
      decide(new Ending.Lost(String.valueOf(e.getMessage()), output));
      if (failed == null) {
        over();
      }
    }
  }

  void attach(Attacher attacher) {
    thread.execute(() -> join(attacher));
  }

  private void join(Attacher attacher) {
    publisher.publish(new SessionState.Starting());
    try {
      VirtualMachine vm = attacher.attach();
      vm.suspend();
      Attachment joined = new Attachment(vm);
      attachment = joined;
      if (decided != null) {
        joined.detach();
        over();
        return;
      }
      LiveProgram program =
          new LiveProgram(
              vm, spec, joined.start(start), breakpoints, Weaving.weave(spec.classes()));
      program.takeIn();
      control(program);
      if (joined.suspends(start)) {
        engine().pause(new CompletableFuture<>());
      }
      vm.resume();
    } catch (Launcher.LaunchFailed e) {
      decide(new Ending.Lost(String.valueOf(e.getMessage()), ""));
      over();
    }
  }

  private void control(LiveProgram program) {
    program.watch();
    SessionEngine connected =
        new SessionEngine(
            thread,
            program,
            judge(program),
            publisher,
            new LimitClock(limit, () -> flushOutput(program)),
            spec.stdin() != null);
    engine = connected;
    program.probes.logsTo(publisher::logsOf);
    connected.begin();
    limit.start();
    EventPump.start(
        program.vm, set -> thread.execute(() -> connected.handle(set)), this::disconnected);
  }

  private HitJudge judge(LiveProgram program) {
    return new HitJudge(
        thread,
        breakpoints,
        program.armory,
        publisher,
        new HitText(program.agent, program.snippets, this::stuck),
        () -> flushOutput(program));
  }

  private synchronized void started(Child started) {
    child = started;
    inputBeforeStart.forEach(started::write);
    if (inputClosed) {
      started.closeInput();
    }
    var unused =
        started.gone().thenAccept(exitCode -> thread.execute(() -> gone(started, exitCode)));
    if (decided != null) {
      started.kill();
    }
  }

  private void gone(Child ended, int exitCode) {
    decide(Exits.ending(exitCode, ended.lastOutput()));
    over();
  }

  private void over() {
    limit.close();
    if (engine != null) {
      engine.end();
    }
    thread.idle();
    Ending how = decided;
    if (how != null) {
      publisher.publish(new SessionState.Ended(how));
    }
    thread.shutdown();
  }

  /**
   * The connection is gone, which the end of the child explains; if it does not end, it is lost.
   */
  private void disconnected() {
    Child lost = child;
    if (spec.isAttached()) {
      thread.execute(
          () -> {
            decide(new Ending.Gone());
            over();
          });
    } else if (lost != null) {
      var unused =
          lost.gone()
              .copy()
              .orTimeout(PARTING_SECONDS, TimeUnit.SECONDS)
              .exceptionally(
                  late -> {
                    end(new Ending.Lost(Texts.of("debug.lost.connection"), lost.lastOutput()));
                    return -1;
                  });
    }
  }

  private void stuck(String expression) {
    Child running = child;
    end(
        new Ending.Lost(
            Texts.of("debug.lost.call", expression), running == null ? "" : running.lastOutput()));
  }

  private void end(Ending how) {
    decide(how);
    Child running = child;
    Attachment joined = attachment;
    if (running != null) {
      running.kill();
    } else if (joined != null) {
      joined.detach();
    }
  }

  /** The first reason for the end counts. */
  private synchronized void decide(Ending how) {
    if (decided == null) {
      decided = how;
    }
  }

  /** Arms probes; refused before the program is connected. */
  ProbeControl probes() {
    return engine().program().probes;
  }

  SessionEngine engine() {
    if (engine == null) {
      throw new CommandRefused(Texts.of("debug.starting"));
    }
    return engine;
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
    end(spec.isAttached() ? new Ending.Detached() : new Ending.StoppedByUser());
    return ending();
  }

  @Override
  public CompletableFuture<Ending> kill() {
    Attachment joined = attachment;
    if (joined == null) {
      return stop();
    }
    decide(new Ending.StoppedByUser());
    joined.kill();
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
    thread.execute(
        () -> {
          if (engine != null) {
            engine.refresh(place);
          }
        });
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
            new Evaluation(thread, engine(), result, () -> stuck(what))
                .start(task.apply(engine()), frameIndex));
    return result;
  }

  @Override
  public CompletableFuture<EvaluationResult> evaluate(String code, int frameIndex) {
    return evaluation(code, at -> evaluator -> evaluator.evaluate(code), frameIndex);
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
    new Errand<>(thread, engine(), result, () -> stuck("getStackTrace"))
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
    thread.execute(
        () -> {
          if (engine != null) {
            engine.program().code.showLibraries(on);
          }
        });
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
            new ForcedReturn(thread, engine(), next, () -> stuck(expression))
                .start(expression, publisher::completeAtNextStop));
    return next;
  }

  @Override
  public CompletableFuture<HotSwap> redefine(
      Map<String, byte[]> classes, Map<String, String> sources) {
    return thread.ask(
        () -> {
          engine().stopped();
          Child running = child;
          if (running == null) {
            throw new CommandRefused(Agent.absent());
          }
          HotSwap swapped =
              new HotSwapper(engine().program()).apply(classes, sources, running::replaceClasses);
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
  public synchronized void writeInput(String text) {
    if (child != null) {
      child.write(text);
    } else {
      inputBeforeStart.add(text);
    }
  }

  @Override
  public synchronized void closeInput() {
    inputClosed = true;
    if (child != null) {
      child.closeInput();
    }
  }

  @Override
  public void close() {
    stop().join();
  }

  /** What was printed before a stop is told before it. */
  private void flushOutput(LiveProgram program) {
    Child running = child;
    if (running != null) {
      long[] written = program.agent.written();
      running.flushOutput(written[0], written[1]);
    }
  }

  private record LimitClock(TimeLimit limit, Runnable onStanding) implements SessionEngine.Clock {
    @Override
    public void running() {
      limit.start();
    }

    @Override
    public void standing() {
      limit.pause();
      onStanding.run();
    }
  }
}
