package dev.faultline.session;

import dev.faultline.compile.Compilation;
import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.CommandRefused;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.BiConsumer;

/**
 * A program under the debugger, through all its runs. All methods may be called from any thread and
 * return at once; the work is done on the session's own thread, in order.
 *
 * <p>The futures of commands that let the program run complete with the next {@code Stopped} or
 * {@code Ended}; a command that cannot be done fails with {@link CommandRefused}, whose message is
 * one line for the learner.
 */
public final class ProgramSession implements AutoCloseable {
  private final Program program;
  private final Recorder recorder;
  private final SessionThread own = new SessionThread();
  private final ExecutorService compiling = SessionThread.daemon("compiler");
  private final ProgramSources sources;
  private final BreakpointStore breakpoints = new BreakpointStore();
  private final Listeners listeners = new Listeners();
  private final ProgramRuns runs;

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
    this.recorder = recorder;
    sources = new ProgramSources(program, edited, compiler, compiling, save);
    runs = new ProgramRuns(program, debugger, recorder, sources, breakpoints, listeners, own);
  }

  public Program program() {
    return program;
  }

  public SessionState state() {
    return runs.state();
  }

  /** The current stop, if the program is stopped. */
  public Optional<StopSnapshot> currentStop() {
    return runs.state() instanceof SessionState.Stopped stopped
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
    return runs.launchedSources();
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
    runs.announceBreakpoints();
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
    boolean first = runs.state() instanceof SessionState.NotStarted;
    return runs.launch(Debugger.Start.STOP_AT_MAIN, first ? "run" : "restart");
  }

  /** Lets the program run on; when nothing runs, starts it and lets it run. */
  public CompletableFuture<SessionState> resume() {
    return isLive()
        ? runs.whileStopped("continue", DebugSession::resume)
        : runs.launch(Debugger.Start.RUN, "continue");
  }

  /** Suspends the program. */
  public CompletableFuture<SessionState> pause() {
    return own.ask(() -> runs.command("pause", DebugSession::pause));
  }

  /** Steps in the stopped thread; into is pdb's step, over its next, out its return. */
  public CompletableFuture<SessionState> step(StepDepth depth) {
    String name =
        switch (depth) {
          case INTO -> "step";
          case OVER -> "next";
          case OUT -> "return";
        };
    return runs.whileStopped(name, session -> session.step(depth));
  }

  /** Runs until the selected frame has returned to its caller. */
  public CompletableFuture<SessionState> finishSelectedFrame() {
    int caller = runs.selectedFrame() + 1;
    return runs.whileStopped("return", session -> session.finish(caller));
  }

  /** Runs to a line; other stops on the way win. */
  public CompletableFuture<SessionState> runTo(SourceLine line) {
    return runs.whileStopped("until", session -> session.runTo(line));
  }

  /** Ends the run, if there is one. */
  public CompletableFuture<SessionState> stop() {
    return own.ask(runs::stop);
  }

  /** Whether a child JVM is there, running or stopped. */
  public boolean isLive() {
    return runs.isLive();
  }

  // Looking

  /** Index of the frame that evaluation refers to; 0 is the top one. */
  public int selectedFrame() {
    return runs.selectedFrame();
  }

  /** The selected frame of the current stop. */
  public Optional<FrameSnapshot> frame() {
    int index = runs.selectedFrame();
    return currentStop()
        .map(StopSnapshot::frames)
        .filter(frames -> index < frames.size())
        .map(frames -> frames.get(index));
  }

  /** Selects a frame of the current stop. */
  public CompletableFuture<FrameSnapshot> selectFrame(int index) {
    return own.ask(
        () -> {
          List<FrameSnapshot> frames = currentStop().orElseThrow(ProgramRuns::notStopped).frames();
          if (index < 0 || index >= frames.size()) {
            throw new CommandRefused(
                index < 0
                    ? "This is the newest frame already."
                    : "This is the oldest frame already.");
          }
          recorder.commandUsed(index >= runs.selectedFrame() ? "up" : "down");
          runs.select(index);
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
    own.execute(
        () -> {
          if (runs.state() instanceof SessionState.Stopped) {
            recorder.commandUsed(command);
          }
        });
  }

  /** The variables of a frame of the current stop. */
  public CompletableFuture<List<VariableSnapshot>> variables(int frame) {
    return own.ask(() -> runs.debug().variables(frame));
  }

  /** Children of a value; see {@link DebugSession#children}. */
  public CompletableFuture<List<VariableSnapshot>> children(
      ValueHandle handle, int from, int count) {
    return own.ask(() -> runs.debug().children(handle, from, count));
  }

  /** The whole text of a string value. */
  public CompletableFuture<String> text(ValueHandle handle) {
    return own.ask(() -> runs.debug().text(handle));
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
    return own.ask(
        () -> {
          FrameSnapshot frame = frame().orElseThrow(ProgramRuns::notStopped);
          recorder.commandUsed(command);
          return runs.debug()
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
    return own.ask(() -> runs.debug().threads());
  }

  /** Shows another thread of the stopped program. */
  public CompletableFuture<StopSnapshot> selectThread(long id) {
    return own.ask(
        () ->
            runs.debug()
                .selectThread(id)
                .thenApplyAsync(
                    stop -> {
                      runs.select(0);
                      runs.show(new SessionState.Stopped(stop));
                      return stop;
                    },
                    own));
  }

  /** Gives the program a line of input; the line end is added. */
  public void writeLine(String text) {
    own.execute(
        () -> {
          DebugSession debug = runs.debugOrNull();
          if (debug != null) {
            debug.writeInput(text + "\n");
          }
        });
  }

  /** Ends the program's standard input. */
  public void closeInput() {
    own.execute(
        () -> {
          DebugSession debug = runs.debugOrNull();
          if (debug != null) {
            debug.closeInput();
          }
        });
  }

  // Breakpoints

  public List<BreakpointSnapshot> breakpoints() {
    return breakpoints.all();
  }

  /** Sets a breakpoint, or replaces the one at the same place. */
  public void setBreakpoint(BreakpointSpec spec) {
    breakpoints.set(spec);
    runs.announceBreakpoints();
    own.execute(
        () -> {
          recorder.commandUsed("break");
          DebugSession debug = runs.debugOrNull();
          if (debug != null) {
            debug.setBreakpoint(spec);
          }
        });
  }

  /** Removes the breakpoint at the place, if there is one. */
  public void removeBreakpoint(BreakpointPlace place) {
    breakpoints.remove(place);
    runs.announceBreakpoints();
    own.execute(
        () -> {
          DebugSession debug = runs.debugOrNull();
          if (debug != null) {
            debug.removeBreakpoint(place);
          }
        });
  }

  /** Removes the breakpoint on the line or sets one. */
  public void toggleBreakpoint(SourceLine line) {
    BreakpointPlace place = new BreakpointPlace.Line(line);
    if (breakpoints.at(place).isPresent()) {
      removeBreakpoint(place);
    } else {
      setBreakpoint(BreakpointSpec.at(line));
    }
  }

  // The session's own thread

  void publish(SessionEvent event) {
    listeners.publish(event);
  }

  SessionThread ownThread() {
    return own;
  }

  /** Completes when all that was asked of the session before is dealt with. */
  public CompletableFuture<?> settled() {
    return own.settled();
  }

  /** Ends the run and waits until nothing of the child is left. */
  @Override
  public void close() {
    CompletableFuture<?> gone = own.ask(() -> runs.end().thenApply(done -> done));
    try {
      gone.join();
    } finally {
      own.shutdown();
      compiling.shutdown();
    }
  }
}
