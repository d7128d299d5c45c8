package dev.faultline.session;

import dev.faultline.compile.Compilation;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.DebugEvent;
import dev.faultline.debug.DebugSession;
import dev.faultline.debug.Debugger;
import dev.faultline.debug.FrameSnapshot;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The runs of a program, one after the other: starts them, tells their state, and completes the
 * commands that wait for the next stop. All but the readers of state run on the session's thread.
 */
final class ProgramRuns {
  private final Program program;
  private final Debugger debugger;
  private final Recorder recorder;
  private final ProgramSources sources;
  private final BreakpointStore breakpoints;
  private final Listeners listeners;
  private final SessionThread thread;
  private final List<CompletableFuture<SessionState>> waiting = new ArrayList<>();

  private volatile SessionState state = new SessionState.NotStarted();
  private volatile int selectedFrame;
  private volatile Map<String, String> launchedSources = Map.of();
  private @Nullable DebugSession debug;
  private volatile @Nullable String input;
  private boolean intoLibraries;
  private int run;

  /**
   * How a run begins.
   *
   * @param profile the name of the program's profile, empty for its own settings
   */
  record How(Debugger.Start start, String profile) {}

  ProgramRuns(
      Program program,
      Debugger debugger,
      Recorder recorder,
      ProgramSources sources,
      BreakpointStore breakpoints,
      Listeners listeners,
      SessionThread thread) {
    this.program = program;
    this.debugger = debugger;
    this.recorder = recorder;
    this.sources = sources;
    this.breakpoints = breakpoints;
    this.listeners = listeners;
    this.thread = thread;
  }

  SessionState state() {
    return state;
  }

  boolean isLive() {
    return !(state instanceof SessionState.NotStarted || state instanceof SessionState.Ended);
  }

  int selectedFrame() {
    return selectedFrame;
  }

  void select(int frame) {
    selectedFrame = frame;
  }

  Map<String, String> launchedSources() {
    return launchedSources;
  }

  /** The running program has the code of these sources now. */
  void codeReplaced(Map<String, String> sources) {
    launchedSources = sources;
  }

  Optional<StopSnapshot> currentStop() {
    return state instanceof SessionState.Stopped stopped
        ? Optional.of(stopped.stop())
        : Optional.empty();
  }

  /** The selected frame of the current stop. */
  Optional<FrameSnapshot> frame() {
    int index = selectedFrame;
    return currentStop()
        .map(StopSnapshot::frames)
        .filter(frames -> index < frames.size())
        .map(frames -> frames.get(index));
  }

  /** The selected frame of the stopped program, in which evaluation runs. */
  FrameSnapshot stoppedFrame() {
    return frame().orElseThrow(ProgramRuns::notStopped);
  }

  /**
   * Keeps what the runs from now on have for input.
   *
   * @param other null for the program's usual input
   */
  void useInput(@Nullable String other) {
    input = other;
    recorder.inputChosen(other == null);
  }

  /** Keeps where steps may go, for this run and the ones after it. */
  void stepIntoLibraries(boolean on) {
    intoLibraries = on;
    ifLive(session -> session.stepIntoLibraries(on));
  }

  /** Does something to the run under way, if there is one. */
  void ifLive(Consumer<DebugSession> action) {
    DebugSession session = debugOrNull();
    if (session != null) {
      action.accept(session);
    }
  }

  /** Asks the run under way for something. */
  <T> CompletableFuture<T> ask(Function<DebugSession, CompletableFuture<T>> question) {
    return thread.ask(() -> question.apply(debug()));
  }

  /** Asks the run under way for something, which counts as a command of the learner's. */
  <T> CompletableFuture<T> ask(String name, Function<DebugSession, CompletableFuture<T>> question) {
    return ask(
        session -> {
          recorder.commandUsed(name);
          return question.apply(session);
        });
  }

  /** Asks the run under way or, when it is over, the latest one for what it left behind. */
  <T> CompletableFuture<T> askLatest(Function<DebugSession, CompletableFuture<T>> question) {
    return thread.ask(() -> question.apply(debug == null ? debug() : debug));
  }

  /** Tells the recorder of an answer before the learner gets it. */
  <T> CompletableFuture<T> noting(CompletableFuture<T> answer, BiConsumer<Recorder, T> note) {
    return answer.thenApplyAsync(
        found -> {
          note.accept(recorder, found);
          return found;
        },
        thread);
  }

  /** Records a use of the debugger. */
  void used(String name) {
    recorder.commandUsed(name);
  }

  void publish(SessionEvent event) {
    listeners.publish(event);
  }

  SessionThread thread() {
    return thread;
  }

  /** The debugger's session of the run under way, null when there is none. */
  @Nullable DebugSession debugOrNull() {
    return isLive() ? debug : null;
  }

  /** The debugger's session of the run under way. */
  DebugSession debug() {
    DebugSession session = debugOrNull();
    if (session == null) {
      throw new CommandRefused(Texts.of("refused.notRunning"));
    }
    return session;
  }

  static CommandRefused notStopped() {
    return new CommandRefused(Texts.of("refused.notStopped"));
  }

  /** Compiles what is to be compiled, ends the run under way, and starts the next. */
  CompletableFuture<SessionState> launch(How how, String command) {
    String other = input;
    Program usual = program.under(how.profile());
    Program launched = other == null ? usual : usual.on(other);
    return sources
        .compilation()
        .thenComposeAsync(
            compiled -> {
              if (!compiled.succeeded()) {
                throw new CommandRefused(
                    Texts.of("refused.compile", compiled.errors().get(0).oneLine()));
              }
              recorder.commandUsed(command);
              return startOnceEnded(how, launched, compiled);
            },
            thread);
  }

  /** Another launch may have come first while the last run was ending, so it looks again. */
  private CompletableFuture<SessionState> startOnceEnded(
      How how, Program launched, Compilation compiled) {
    return isLive()
        ? end().thenComposeAsync(gone -> startOnceEnded(how, launched, compiled), thread)
        : start(how, launched, compiled);
  }

  /** Ends the run under way; completes when nothing of its child is left. */
  CompletableFuture<?> end() {
    return debug == null ? CompletableFuture.completedFuture(null) : debug.stop();
  }

  private CompletableFuture<SessionState> start(How how, Program launched, Compilation compiled) {
    int number = ++run;
    launchedSources = sources.texts();
    recorder.runBegan(launchedSources, how.profile(), plainBreakpoints());
    breakpoints.allPending();
    listeners.publish(new SessionEvent.RunBegan(number));
    show(new SessionState.Starting());
    CompletableFuture<SessionState> next = nextState();
    debug =
        debugger.launch(
            launched.launchSpec(compiled.classes(), launchedSources),
            how.start(),
            breakpoints.specs(),
            event -> onDebug(number, event),
            thread);
    if (intoLibraries) {
      debug.stepIntoLibraries(true);
    }
    return next;
  }

  private int plainBreakpoints() {
    return (int)
        breakpoints.specs().stream()
            .filter(each -> each.equals(BreakpointSpec.at(each.place())))
            .count();
  }

  /** Gives a command that lets the stopped program run. */
  CompletableFuture<SessionState> whileStopped(
      String name, Function<DebugSession, CompletableFuture<SessionState>> action) {
    return thread.ask(
        () -> {
          if (isLive() && !(state instanceof SessionState.Stopped)) {
            throw notStopped();
          }
          return command(name, action);
        });
  }

  /** Gives a command that ends with the next stop or with the program's end. */
  CompletableFuture<SessionState> command(
      String name, Function<DebugSession, CompletableFuture<SessionState>> action) {
    DebugSession session = debug();
    CompletableFuture<SessionState> next = nextState();
    action
        .apply(session)
        .whenCompleteAsync(
            (done, failure) -> {
              if (failure != null) {
                waiting.removeIf(future -> future == next);
                next.completeExceptionally(SessionThread.cause(failure));
              }
            },
            thread);
    recorder.commandUsed(name);
    return next;
  }

  /** Ends the run under way, if there is one; completes with the state after it. */
  CompletableFuture<SessionState> stop() {
    return ended(DebugSession::stop);
  }

  /** The same, also in a JVM that was attached to. */
  CompletableFuture<SessionState> kill() {
    return ended(DebugSession::kill);
  }

  private CompletableFuture<SessionState> ended(Consumer<DebugSession> how) {
    DebugSession session = debugOrNull();
    if (session == null) {
      return CompletableFuture.completedFuture(state);
    }
    CompletableFuture<SessionState> next = nextState();
    how.accept(session);
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
    } else if (event instanceof DebugEvent.Logged logged) {
      listeners.publish(new SessionEvent.Logged(logged.at(), logged.text()));
    } else if (event instanceof DebugEvent.BreakpointRemoved removed) {
      breakpoints.remove(removed.place());
      recorder.breakpointsChanged(breakpoints.specs());
      announceBreakpoints();
    } else if (event instanceof DebugEvent.BreakpointChanged changed) {
      breakpoints.changed(changed.breakpoint());
      announceBreakpoints();
    }
  }

  private void onState(SessionState next) {
    if (next instanceof SessionState.Stopped stopped && debug != null) {
      recorder
          .stopped(stopped.stop(), debug)
          .whenCompleteAsync((done, failure) -> arrive(next), thread);
    } else if (next instanceof SessionState.Ended ended) {
      recorder.ended(ended);
      breakpoints.allPending();
      arrive(next);
      announceBreakpoints();
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

  /** Makes a state the current one and tells the listeners. */
  void show(SessionState next) {
    state = next;
    listeners.publish(new SessionEvent.StateChanged(next));
  }

  /** Shows the thread of the current stop anew, whichever is selected in the engine. */
  CompletableFuture<?> reselect(StopSnapshot stop) {
    return debug()
        .selectThread(stop.thread().id())
        .thenAcceptAsync(now -> showAgain(stop, now), thread)
        .exceptionally(gone -> null);
  }

  private void showAgain(StopSnapshot before, StopSnapshot now) {
    if (currentStop().filter(before::equals).isPresent()) {
      int frame = Math.min(selectedFrame, Math.max(0, now.frames().size() - 1));
      show(
          new SessionState.Stopped(
              new StopSnapshot(
                  now.generation(),
                  before.reason(),
                  now.thread(),
                  now.frames(),
                  now.moreFrames())));
      select(frame);
      listeners.publish(new SessionEvent.FrameSelected(frame));
    }
  }

  void announceBreakpoints() {
    listeners.publish(new SessionEvent.BreakpointsChanged(breakpoints.all()));
  }

  private CompletableFuture<SessionState> nextState() {
    CompletableFuture<SessionState> next = new CompletableFuture<>();
    waiting.add(next);
    return next;
  }
}
