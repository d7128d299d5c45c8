package dev.faultline.session;

import dev.faultline.compile.Compilation;
import dev.faultline.compile.CompileProblem;
import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.CallTarget;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.DebugSession;
import dev.faultline.debug.Debugger;
import dev.faultline.debug.Ending;
import dev.faultline.debug.FrameSnapshot;
import dev.faultline.debug.ObjectName;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.debug.ThreadDump;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Act;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

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
  private final EditApplier hotSwap;
  private final Values values;
  private final Threads threads;
  private final Heap heap;
  private final Recording recording;

  /** A session on the learner's own program, of which nothing is recorded or saved. */
  public ProgramSession(Program program, Debugger debugger, SourceCompiler compiler) {
    this(program, Map.of(), List.of(), debugger, compiler, Recorder.NONE, (file, text) -> {});
  }

  ProgramSession(
      Program program,
      Map<String, String> edited,
      List<BreakpointSpec> set,
      Debugger debugger,
      SourceCompiler compiler,
      Recorder recorder,
      BiConsumer<String, String> save) {
    this.program = program;
    this.recorder = recorder;
    sources = new ProgramSources(program, edited, compiler, compiling, save);
    runs = new ProgramRuns(program, debugger, recorder, sources, breakpoints, listeners, own);
    hotSwap = new EditApplier(runs, sources, breakpoints, recorder);
    values = new Values(runs, recorder);
    threads = new Threads(runs);
    heap = new Heap(runs);
    recording = new Recording(runs);
    set.forEach(breakpoints::set);
  }

  public Program program() {
    return program;
  }

  public SessionState state() {
    return runs.state();
  }

  /** The current stop, if the program is stopped. */
  public Optional<StopSnapshot> currentStop() {
    return runs.currentStop();
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
    if (replace(file, text)) {
      own.execute(() -> recorder.edited(file, text));
    }
  }

  /**
   * Writes a call of {@code faultline.Breakpoint.here()} into the sources, before a line; it stops
   * the program from the next run on.
   *
   * @param when in which case it stops; empty for always
   * @throws CommandRefused when the file may not be edited, or an object is called by its number
   */
  public void stopBefore(SourceLine line, String when) {
    ObjectName.requireNoneIn(when);
    String text = sources().getOrDefault(line.file(), "");
    if (replace(line.file(), BreakpointCalls.putBefore(text, line.line(), when))) {
      own.execute(() -> recorder.acted(line, anchor -> new Act.Here(anchor, when)));
    }
  }

  private boolean replace(String file, String text) {
    String before = sources.edit(file, text);
    if (before.equals(text)) {
      return false;
    }
    breakpoints.follow(file, new LineMap(before, text));
    listeners.publish(new SessionEvent.SourceChanged(file, text));
    runs.announceBreakpoints();
    own.execute(() -> recorder.breakpointsChanged(breakpoints.specs()));
    announceCompilation();
    return true;
  }

  /** What came, or will come, of compiling the current sources. */
  public CompletableFuture<Compilation> compilation() {
    return sources.compilation();
  }

  /** What the compiler warns of in the current sources. */
  public CompletableFuture<List<CompileProblem>> warnings() {
    return sources
        .compilation()
        .thenApplyAsync(
            compiled -> {
              recorder.warned(sources.texts(), compiled.warnings());
              recorder.acted(new Act.Warnings());
              return compiled.warnings();
            },
            own);
  }

  /**
   * Puts the current sources into the running, stopped program. Once it is applied, {@link
   * #launchedSources} are these; frames that still run older code are obsolete, and no line of the
   * new text is theirs.
   */
  public CompletableFuture<AppliedEdits> applyEdits() {
    return hotSwap.apply();
  }

  /**
   * Starts the program anew with the current sources and runs it to the line where it is stopped;
   * other stops on the way win. When that line is gone it stops at the first line of main.
   */
  public CompletableFuture<SessionState> restartHere() {
    Optional<SourceLine> here =
        frame().map(FrameSnapshot::at).flatMap(at -> sources.follow(launchedSources(), at));
    return here.isEmpty() ? run() : run().thenCompose(state -> runTo(here.get()));
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
    return run("");
  }

  /**
   * Starts the program under a profile, stopped at the first line of main; a run under way is ended
   * first. The next run is without it.
   *
   * @param profile its name, empty for the program's own settings
   */
  public CompletableFuture<SessionState> run(String profile) {
    boolean first = runs.state() instanceof SessionState.NotStarted;
    return acting(
        launch(Debugger.Start.STOP_AT_MAIN, profile, first ? CommandName.RUN : CommandName.RESTART),
        new Act.Run(profile));
  }

  /**
   * Starts the program on another input, stopped at the first line of main; a run under way is
   * ended first. So are the runs after it, until another input is chosen. What such runs show is no
   * evidence.
   *
   * @param input takes the place of standard input, or of the last argument where there is none;
   *     empty for the usual input again
   */
  public CompletableFuture<SessionState> runOn(Optional<String> input) {
    return own.ask(
        () -> {
          runs.useInput(input.orElse(null));
          return launch(Debugger.Start.STOP_AT_MAIN, "", CommandName.RESTART);
        });
  }

  private CompletableFuture<SessionState> launch(
      Debugger.Start start, String profile, String command) {
    if (program.isAttached() && isLive()) {
      return CompletableFuture.failedFuture(new CommandRefused(Texts.of("refused.attached")));
    }
    try {
      return runs.launch(new ProgramRuns.How(start, profile), command);
    } catch (CommandRefused unknown) {
      return CompletableFuture.failedFuture(unknown);
    }
  }

  /** Lets the program run on; when nothing runs, starts it and lets it run. */
  public CompletableFuture<SessionState> resume() {
    return acting(
        isLive()
            ? runs.whileStopped(CommandName.CONTINUE, DebugSession::resume)
            : launch(Debugger.Start.RUN, "", CommandName.CONTINUE),
        new Act.Continue());
  }

  /** Suspends the program; if threads turn out to wait for each other, that is noted. */
  public CompletableFuture<SessionState> pause() {
    return own.ask(() -> runs.command(CommandName.PAUSE, DebugSession::pause))
        .thenCompose(state -> noteDeadlocks().handle((done, refused) -> state));
  }

  private CompletableFuture<Void> noteDeadlocks() {
    return runs.ask(debug -> debug.threadControl().dump())
        .thenAccept(dump -> dump.deadlocks().forEach(this::note));
  }

  private void note(ThreadDump.Deadlock deadlock) {
    String threads =
        deadlock.cycle().stream()
            .map(each -> each.thread().name())
            .collect(Collectors.joining(Texts.of("note.and")));
    listeners.publish(new SessionEvent.Note(Texts.of("note.deadlock", threads)));
  }

  /** Steps in the stopped thread; into is pdb's step, over its next, out its return. */
  public CompletableFuture<SessionState> step(StepDepth depth) {
    return acting(
        runs.whileStopped(CommandName.of(depth), session -> session.step(depth)),
        switch (depth) {
          case INTO -> new Act.Step(1);
          case OVER -> new Act.Next(1);
          case OUT -> new Act.Return();
        });
  }

  /** Whether steps go into code that is not the learner's too; kept from run to run. */
  public void stepIntoLibraries(boolean on) {
    own.execute(() -> runs.stepIntoLibraries(on));
  }

  /** The calls of the current line that {@link #stepInto} can still go into. */
  public CompletableFuture<List<CallTarget>> callTargets() {
    return runs.ask(DebugSession::callTargets);
  }

  /** Steps into one call of the current line. */
  public CompletableFuture<SessionState> stepInto(CallTarget target) {
    return runs.whileStopped(CommandName.STEP_INTO, session -> session.stepInto(target));
  }

  /** Takes the selected frame off the stack, to call its method anew. */
  public CompletableFuture<SessionState> dropSelectedFrame() {
    int frame = runs.selectedFrame();
    return runs.whileStopped(CommandName.DROP, session -> session.dropFrame(frame));
  }

  /** Makes the top frame return; see {@link DebugSession#forceReturn}. */
  public CompletableFuture<SessionState> forceReturn(String expression) {
    return runs.whileStopped(CommandName.FORCE, session -> session.forceReturn(expression));
  }

  /** Runs until the selected frame has returned to its caller. */
  public CompletableFuture<SessionState> finishSelectedFrame() {
    int caller = runs.selectedFrame() + 1;
    return acting(
        runs.whileStopped(CommandName.RETURN, session -> session.finish(caller)),
        recorder -> {
          if (caller == 1) {
            recorder.acted(new Act.Return());
          } else {
            recorder.leftOut("returning from several frames at once");
          }
        });
  }

  /** Runs to a line; other stops on the way win. Refused at a line known to have no code. */
  public CompletableFuture<SessionState> runTo(SourceLine line) {
    return acting(
        runs.whileStopped(CommandName.UNTIL, session -> session.runTo(line)),
        recorder -> recorder.acted(line, Act.Until::new));
  }

  private CompletableFuture<SessionState> acting(CompletableFuture<SessionState> going, Act act) {
    return acting(going, recorder -> recorder.acted(act));
  }

  /** Tells the recorder of an act that lets the program run, once it has come to its own end. */
  private CompletableFuture<SessionState> acting(
      CompletableFuture<SessionState> going, Consumer<Recorder> act) {
    return runs.noting(
        going,
        (told, state) -> {
          if (isBrokenOff(state)) {
            told.leftOut("letting the program run until you paused or stopped it");
          } else {
            act.accept(told);
          }
        });
  }

  private static boolean isBrokenOff(SessionState state) {
    if (state instanceof SessionState.Stopped stopped) {
      return stopped.stop().reason() instanceof StopReason.Paused;
    }
    return state instanceof SessionState.Ended ended
        && ended.ending() instanceof Ending.StoppedByUser;
  }

  /** Ends the run, if there is one; lets go of a program that was attached to. */
  public CompletableFuture<SessionState> stop() {
    return own.ask(runs::stop);
  }

  /** Ends the run, also in a JVM that was attached to. */
  public CompletableFuture<SessionState> kill() {
    return own.ask(runs::kill);
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
    return runs.frame();
  }

  /** Selects a frame of the current stop. */
  public CompletableFuture<FrameSnapshot> selectFrame(int index) {
    return own.ask(
        () -> {
          List<FrameSnapshot> frames = currentStop().orElseThrow(ProgramRuns::notStopped).frames();
          if (index < 0 || index >= frames.size()) {
            throw new CommandRefused(Texts.of(index < 0 ? "refused.newest" : "refused.oldest"));
          }
          recorder.commandUsed(index >= runs.selectedFrame() ? CommandName.UP : CommandName.DOWN);
          runs.select(index);
          recorder.acted(new Act.Frame(index));
          listeners.publish(new SessionEvent.FrameSelected(index));
          return CompletableFuture.completedFuture(frames.get(index));
        });
  }

  /** Notes that the learner looked at the source around the current line. */
  public void listed() {
    noted(CommandName.LIST, new Act.ListSource());
  }

  /** Notes that the learner looked at the call stack. */
  public void lookedAtStack() {
    noted(CommandName.WHERE, new Act.Where());
  }

  private void noted(String command, Act act) {
    own.execute(
        () -> {
          if (runs.state() instanceof SessionState.Stopped) {
            recorder.commandUsed(command);
            recorder.acted(act);
          }
        });
  }

  /** The values of the stopped program. */
  public Values values() {
    return values;
  }

  /** The threads of the program. */
  public Threads threads() {
    return threads;
  }

  /** The heap of the stopped program. */
  public Heap heap() {
    return heap;
  }

  /** What the program notes about itself while it runs. */
  public Recording recording() {
    return recording;
  }

  /** Gives the program a line of input; the line end is added. */
  public void writeLine(String text) {
    own.execute(() -> runs.ifLive(debug -> debug.writeInput(text + "\n")));
  }

  /** Ends the program's standard input. */
  public void closeInput() {
    own.execute(() -> runs.ifLive(DebugSession::closeInput));
  }

  // Breakpoints

  public List<BreakpointSnapshot> breakpoints() {
    return breakpoints.all();
  }

  /** Sets a breakpoint, or replaces the one at the same place. */
  public void setBreakpoint(BreakpointSpec spec) {
    Optional<BreakpointSnapshot> before = breakpoints.at(spec.place());
    List<String> names =
        CommandName.ofSetting(before.map(BreakpointSnapshot::spec).orElse(null), spec);
    breakpoints.set(spec);
    runs.announceBreakpoints();
    own.execute(
        () -> {
          names.forEach(recorder::commandUsed);
          recorder.breakpointSet(spec);
          recorder.breakpointsChanged(breakpoints.specs());
          runs.ifLive(debug -> debug.setBreakpoint(spec));
        });
  }

  /** Removes the breakpoint at the place, if there is one. */
  public void removeBreakpoint(BreakpointPlace place) {
    breakpoints.remove(place);
    runs.announceBreakpoints();
    own.execute(
        () -> {
          recorder.breakpointRemoved(place);
          recorder.breakpointsChanged(breakpoints.specs());
          runs.ifLive(debug -> debug.removeBreakpoint(place));
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
