package dev.faultline.session;

import dev.faultline.compile.Compilation;
import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.DebugEvent;
import dev.faultline.debug.DebugSession;
import dev.faultline.debug.Debugger;
import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.FrameSnapshot;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.debug.ThreadSnapshot;
import dev.faultline.debug.ValueHandle;
import dev.faultline.debug.VariableSnapshot;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A program under the debugger, through all its runs. All methods may be called from any thread and
 * return at once; the work is done on the session's own thread, in order.
 *
 * <p>The futures of commands that let the program run complete with the next {@code Stopped} or
 * {@code Ended}; a command that cannot be done fails with {@link CommandRefused}, whose message is
 * one line for the learner.
 */
public final class ProgramSession implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(ProgramSession.class.getName());

  private final Program program;
  private final Debugger debugger;
  private final Recorder recorder;
  private final ExecutorService own = daemon("session");
  private final ExecutorService compiling = daemon("compiler");
  private final ProgramSources sources;
  private final BreakpointStore breakpoints = new BreakpointStore();
  private final Listeners listeners = new Listeners();
  private final List<CompletableFuture<SessionState>> waiting = new ArrayList<>();

  private volatile SessionState state = new SessionState.NotStarted();
  private volatile int selectedFrame;
  private volatile Map<String, String> launchedSources = Map.of();
  private @Nullable DebugSession debug;
  private int run;

  /** A session on the learner's own program, of which nothing is recorded or saved. */
  public ProgramSession(Program program, Debugger debugger, SourceCompiler compiler) {
    this(program, Map.of(), debugger, compiler, Recorder.NONE, (file, text) -> {});
  }

  ProgramSession(
      Program program,
      Map<String, String> edited,
      Debugger debugger,
      SourceCompiler compiler,
      Recorder recorder,
      BiConsumer<String, String> save) {
    this.program = program;
    this.debugger = debugger;
    this.recorder = recorder;
    sources = new ProgramSources(program, edited, compiler, compiling, save);
  }

  static ExecutorService daemon(String name) {
    return Executors.newSingleThreadExecutor(
        task -> {
          Thread thread = new Thread(task, "faultline-" + name);
          thread.setDaemon(true);
          return thread;
        });
  }

  public Program program() {
    return program;
  }

  public SessionState state() {
    return state;
  }

  /** The current stop, if the program is stopped. */
  public Optional<StopSnapshot> currentStop() {
    return state instanceof SessionState.Stopped stopped
        ? Optional.of(stopped.stop())
        : Optional.empty();
  }

  /** Adds a listener. Events before the call are not repeated. */
  public Subscription subscribe(SessionListener listener, Executor executor) {
    return listeners.add(listener, executor);
  }

  // Sources

  /** The current text of every file, by path. */
  public Map<String, String> sources() {
    return sources.texts();
  }

  /** The text of every file as the current or latest run was compiled from; empty before. */
  public Map<String, String> launchedSources() {
    return launchedSources;
  }

  /**
   * Replaces a file's text. It is safe on disk when this returns; breakpoints follow their lines;
   * the sources are compiled in the background.
   *
   * @throws CommandRefused when the file may not be edited
   */
  public void edit(String file, String text) {
    String before = sources.edit(file, text);
    if (before.equals(text)) {
      return;
    }
    breakpoints.follow(file, new LineMap(before, text));
    listeners.publish(new SessionEvent.SourceChanged(file, text));
    breakpointsChanged();
    announceCompilation();
  }

  /** What came, or will come, of compiling the current sources. */
  public CompletableFuture<Compilation> compilation() {
    return sources.compilation();
  }

  private void announceCompilation() {
    CompletableFuture<Compilation> current = sources.compilation();
    current.thenAcceptAsync(
        result -> {
          if (current == sources.compilation()) {
            listeners.publish(new SessionEvent.Compiled(result));
          }
        },
        own);
  }

  // Running

  /** Starts the program, stopped at the first line of main; a run under way is ended first. */
  public CompletableFuture<SessionState> run() {
    return launch(
        Debugger.Start.STOP_AT_MAIN, state instanceof SessionState.NotStarted ? "run" : "restart");
  }

  /** Lets the program run on; when nothing runs, starts it and lets it run. */
  public CompletableFuture<SessionState> resume() {
    return isLive()
        ? whileStopped("continue", DebugSession::resume)
        : launch(Debugger.Start.RUN, "continue");
  }

  /** Suspends the program. */
  public CompletableFuture<SessionState> pause() {
    return onOwn(() -> command("pause", DebugSession::pause));
  }

  /** Steps in the stopped thread; into is pdb's step, over its next, out its return. */
  public CompletableFuture<SessionState> step(StepDepth depth) {
    String name =
        switch (depth) {
          case INTO -> "step";
          case OVER -> "next";
          case OUT -> "return";
        };
    return whileStopped(name, session -> session.step(depth));
  }

  /** Runs until the selected frame has returned to its caller. */
  public CompletableFuture<SessionState> finishSelectedFrame() {
    int caller = selectedFrame + 1;
    return whileStopped("return", session -> session.finish(caller));
  }

  /** Runs to a line; other stops on the way win. */
  public CompletableFuture<SessionState> runTo(SourceLine line) {
    return whileStopped("until", session -> session.runTo(line));
  }

  /** Ends the run, if there is one. */
  public CompletableFuture<SessionState> stop() {
    return onOwn(
        () -> {
          if (debug == null || !isLive()) {
            return CompletableFuture.completedFuture(state);
          }
          CompletableFuture<SessionState> next = nextState();
          debug.stop();
          return next;
        });
  }

  /** Whether a child JVM is there, running or stopped. */
  public boolean isLive() {
    return !(state instanceof SessionState.NotStarted || state instanceof SessionState.Ended);
  }

  private CompletableFuture<SessionState> launch(Debugger.Start start, String command) {
    return sources
        .compilation()
        .thenComposeAsync(
            compiled -> {
              if (!compiled.succeeded()) {
                throw new CommandRefused(
                    "The program does not compile: " + compiled.errors().get(0).oneLine());
              }
              recorder.commandUsed(command);
              return endRun().thenComposeAsync(gone -> start(start, compiled), own);
            },
            own);
  }

  private CompletableFuture<?> endRun() {
    return debug == null ? CompletableFuture.completedFuture(null) : debug.stop();
  }

  private CompletableFuture<SessionState> start(Debugger.Start start, Compilation compiled) {
    int number = ++run;
    launchedSources = sources.texts();
    recorder.runBegan(launchedSources);
    breakpoints.allPending();
    listeners.publish(new SessionEvent.RunBegan(number));
    show(new SessionState.Starting());
    CompletableFuture<SessionState> next = nextState();
    debug =
        debugger.launch(
            program.launchSpec(compiled.classes()),
            start,
            breakpoints.specs(),
            event -> onDebug(number, event),
            own);
    return next;
  }

  private CompletableFuture<SessionState> whileStopped(
      String name, Function<DebugSession, CompletableFuture<SessionState>> action) {
    return onOwn(
        () -> {
          if (isLive() && currentStop().isEmpty()) {
            throw notStopped();
          }
          return command(name, action);
        });
  }

  private CompletableFuture<SessionState> command(
      String name, Function<DebugSession, CompletableFuture<SessionState>> action) {
    DebugSession session = live();
    CompletableFuture<SessionState> next = nextState();
    action
        .apply(session)
        .whenCompleteAsync(
            (done, failure) -> {
              if (failure != null) {
                waiting.removeIf(future -> future == next);
                next.completeExceptionally(unwrap(failure));
              }
            },
            own);
    recorder.commandUsed(name);
    return next;
  }

  private void onDebug(int number, DebugEvent event) {
    if (number != run) {
      return;
    }
    if (event instanceof DebugEvent.StateChanged changed) {
      onState(changed.state());
    } else if (event instanceof DebugEvent.Output output) {
      recorder.output(output.stream(), output.text());
      listeners.publish(new SessionEvent.Output(output.stream(), output.text()));
    } else if (event instanceof DebugEvent.BreakpointChanged changed) {
      breakpoints.changed(changed.breakpoint());
      breakpointsChanged();
    }
  }

  private void onState(SessionState next) {
    if (next instanceof SessionState.Stopped stopped && debug != null) {
      recorder
          .stopped(stopped.stop(), debug)
          .whenCompleteAsync((done, failure) -> arrive(next), own);
    } else if (next instanceof SessionState.Ended ended) {
      recorder.ended(ended);
      breakpoints.allPending();
      arrive(next);
      breakpointsChanged();
    } else {
      show(next);
    }
  }

  private void arrive(SessionState next) {
    selectedFrame = 0;
    show(next);
    List<CompletableFuture<SessionState>> arrived = List.copyOf(waiting);
    waiting.clear();
    arrived.forEach(future -> future.complete(next));
  }

  private void show(SessionState next) {
    state = next;
    listeners.publish(new SessionEvent.StateChanged(next));
  }

  private CompletableFuture<SessionState> nextState() {
    CompletableFuture<SessionState> next = new CompletableFuture<>();
    waiting.add(next);
    return next;
  }

  // Looking

  /** Index of the frame that evaluation refers to; 0 is the top one. */
  public int selectedFrame() {
    return selectedFrame;
  }

  /** The selected frame of the current stop. */
  public Optional<FrameSnapshot> frame() {
    int index = selectedFrame;
    return currentStop()
        .map(StopSnapshot::frames)
        .filter(frames -> index < frames.size())
        .map(frames -> frames.get(index));
  }

  /** Selects a frame of the current stop. */
  public CompletableFuture<FrameSnapshot> selectFrame(int index) {
    return onOwn(
        () -> {
          List<FrameSnapshot> frames =
              currentStop().orElseThrow(ProgramSession::notStopped).frames();
          if (index < 0 || index >= frames.size()) {
            throw new CommandRefused(
                index < 0
                    ? "This is the newest frame already."
                    : "This is the oldest frame already.");
          }
          recorder.commandUsed(index >= selectedFrame ? "up" : "down");
          selectedFrame = index;
          listeners.publish(new SessionEvent.FrameSelected(index));
          return CompletableFuture.completedFuture(frames.get(index));
        });
  }

  /** Notes that the learner looked at the source around the current line. */
  public void listed() {
    noted("list");
  }

  /** Notes that the learner looked at the call stack. */
  public void lookedAtStack() {
    noted("where");
  }

  private void noted(String command) {
    later(
        () -> {
          if (state instanceof SessionState.Stopped) {
            recorder.commandUsed(command);
          }
        });
  }

  /** The variables of a frame of the current stop. */
  public CompletableFuture<List<VariableSnapshot>> variables(int frame) {
    return onOwn(() -> live().variables(frame));
  }

  /** Children of a value; see {@link DebugSession#children}. */
  public CompletableFuture<List<VariableSnapshot>> children(
      ValueHandle handle, int from, int count) {
    return onOwn(() -> live().children(handle, from, count));
  }

  /** The whole text of a string value. */
  public CompletableFuture<String> text(ValueHandle handle) {
    return onOwn(() -> live().text(handle));
  }

  /** Evaluates in the selected frame because the learner asked to print it. */
  public CompletableFuture<EvaluationResult> print(String expression) {
    return evaluate("print", expression);
  }

  /** Evaluates in the selected frame because the learner asked to see its parts. */
  public CompletableFuture<EvaluationResult> prettyPrint(String expression) {
    return evaluate("pp", expression);
  }

  private CompletableFuture<EvaluationResult> evaluate(String command, String expression) {
    return onOwn(
        () -> {
          FrameSnapshot frame = frame().orElseThrow(ProgramSession::notStopped);
          recorder.commandUsed(command);
          return live()
              .evaluate(expression, frame.index())
              .thenApplyAsync(
                  result -> {
                    recorder.evaluated(frame, expression, result);
                    return result;
                  },
                  own);
        });
  }

  /** The live threads of the program. */
  public CompletableFuture<List<ThreadSnapshot>> threads() {
    return onOwn(() -> live().threads());
  }

  /** Shows another thread of the stopped program. */
  public CompletableFuture<StopSnapshot> selectThread(long id) {
    return onOwn(
        () ->
            live()
                .selectThread(id)
                .thenApplyAsync(
                    stop -> {
                      selectedFrame = 0;
                      show(new SessionState.Stopped(stop));
                      return stop;
                    },
                    own));
  }

  /** Gives the program a line of input; the line end is added. */
  public void writeLine(String text) {
    later(
        () -> {
          if (debug != null && isLive()) {
            debug.writeInput(text + "\n");
          }
        });
  }

  /** Ends the program's standard input. */
  public void closeInput() {
    later(
        () -> {
          if (debug != null && isLive()) {
            debug.closeInput();
          }
        });
  }

  // Breakpoints

  public List<BreakpointSnapshot> breakpoints() {
    return breakpoints.all();
  }

  /** Sets a breakpoint, or replaces the one on the same line. */
  public void setBreakpoint(BreakpointSpec spec) {
    breakpoints.set(spec);
    breakpointsChanged();
    later(
        () -> {
          recorder.commandUsed("break");
          if (debug != null && isLive()) {
            debug.setBreakpoint(spec);
          }
        });
  }

  /** Removes the breakpoint on the line, if there is one. */
  public void removeBreakpoint(SourceLine line) {
    breakpoints.remove(line);
    breakpointsChanged();
    later(
        () -> {
          if (debug != null && isLive()) {
            debug.removeBreakpoint(line);
          }
        });
  }

  /** Removes the breakpoint on the line or sets one. */
  public void toggleBreakpoint(SourceLine line) {
    if (breakpoints.at(line).isPresent()) {
      removeBreakpoint(line);
    } else {
      setBreakpoint(BreakpointSpec.at(line));
    }
  }

  private void breakpointsChanged() {
    listeners.publish(new SessionEvent.BreakpointsChanged(breakpoints.all()));
  }

  // The session's own thread

  void publish(SessionEvent event) {
    listeners.publish(event);
  }

  Executor ownThread() {
    return own;
  }

  /** Completes when all that was asked of the session before is dealt with. */
  public CompletableFuture<?> settled() {
    CompletableFuture<Void> turn = new CompletableFuture<>();
    later(() -> turn.complete(null));
    return turn;
  }

  /** Runs a task on the session's thread; a session that is closed drops it. */
  void later(Runnable task) {
    try {
      own.execute(task);
    } catch (RejectedExecutionException closed) {
      LOG.log(Level.DEBUG, "the session is closed", closed);
    }
  }

  /** Runs an action on the session's thread; what it throws fails the future. */
  <T> CompletableFuture<T> onOwn(Supplier<CompletableFuture<T>> action) {
    return CompletableFuture.completedFuture(action)
        .thenComposeAsync(Supplier::get, own)
        .exceptionallyCompose(failure -> CompletableFuture.failedFuture(unwrap(failure)));
  }

  private DebugSession live() {
    if (debug == null || !isLive()) {
      throw new CommandRefused("The program is not running: start it with run.");
    }
    return debug;
  }

  private static CommandRefused notStopped() {
    return new CommandRefused("The program is not stopped: pause it or set a breakpoint first.");
  }

  private static Throwable unwrap(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }

  /** Ends the run and waits until nothing of the child is left. */
  @Override
  public void close() {
    CompletableFuture<?> gone = onOwn(() -> endRun().thenApply(done -> done));
    try {
      gone.join();
    } finally {
      own.shutdown();
      compiling.shutdown();
    }
  }
}
