package dev.faultline.debug.jdi;

import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import dev.faultline.child.Child;
import dev.faultline.child.Exits;
import dev.faultline.child.TimeLimit;
import dev.faultline.compile.WovenClasses;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.DebugEvent;
import dev.faultline.debug.Debugger.Start;
import dev.faultline.debug.Ending;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.jdi.agent.Agent;
import dev.faultline.debug.jdi.breakpoints.BreakpointTable;
import dev.faultline.debug.jdi.breakpoints.HitJudge;
import dev.faultline.debug.jdi.breakpoints.HitText;
import dev.faultline.debug.jdi.launch.Attacher;
import dev.faultline.debug.jdi.launch.Launcher;
import dev.faultline.debug.jdi.launch.Weaving;
import dev.faultline.debug.jdi.loop.EngineThread;
import dev.faultline.debug.jdi.loop.EventPump;
import dev.faultline.debug.jdi.loop.Publisher;
import dev.faultline.i18n.Texts;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The JVM of a session, from its start to its end: a child of ours or one that was attached to.
 * Knows how the run ends. Used by the engine's thread, but for what ends the run and what is typed.
 */
final class Connection {
  private static final System.Logger LOG = System.getLogger(Connection.class.getName());

  private static final long PARTING_SECONDS = 2;

  private final LaunchSpec spec;
  private final Start start;
  private final EngineThread thread;
  private final BreakpointTable breakpoints;
  private final Publisher publisher;
  private final TimeLimit limit;
  private final List<String> inputBeforeStart = new ArrayList<>();
  private boolean inputClosed;
  private volatile @Nullable Child child;
  private volatile @Nullable Attachment attachment;
  private volatile @Nullable Ending decided;
  private @Nullable SessionEngine engine;

  Connection(
      LaunchSpec spec,
      Start start,
      EngineThread thread,
      BreakpointTable breakpoints,
      Publisher publisher) {
    this.spec = spec;
    this.start = start;
    this.thread = thread;
    this.breakpoints = breakpoints;
    this.publisher = publisher;
    limit = new TimeLimit(spec.timeLimit(), () -> end(new Ending.TimeLimit(spec.timeLimit())));
  }

  /** Launches the program in a child JVM, and lets it begin. */
  void launch(Launcher launcher) {
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

  /** Attaches to a JVM that listens. */
  void attach(Attacher attacher) {
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
    } catch (VMDisconnectedException e) {
      LOG.log(Level.DEBUG, "the JVM ended while it was attached to", e);
      decide(new Ending.Gone());
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
            new LimitClock(limit, this::flushOutput),
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
        () -> flushOutput(program.agent::written));
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

  /** Ends the run: a call into the program has not come back, nor can it be broken off. */
  void stuck(String expression) {
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

  /** Ends the run: a child is killed, a JVM that was attached to runs on. */
  void stop() {
    end(spec.isAttached() ? new Ending.Detached() : new Ending.StoppedByUser());
  }

  /** Ends the JVM, also one that was attached to. */
  void kill() {
    Attachment joined = attachment;
    if (joined == null) {
      stop();
    } else {
      decide(new Ending.StoppedByUser());
      joined.kill();
    }
  }

  /** What runs the program; refused before it is connected. */
  SessionEngine engine() {
    if (engine == null) {
      throw new CommandRefused(Texts.of("debug.starting"));
    }
    return engine;
  }

  /** Does something with the engine once there is one. */
  void whenMade(Consumer<SessionEngine> task) {
    if (engine != null) {
      task.accept(engine);
    }
  }

  /** The child of ours; refused when there is none. */
  Child child() {
    Child running = child;
    if (running == null) {
      throw new CommandRefused(Agent.absent());
    }
    return running;
  }

  synchronized void writeInput(String text) {
    if (child != null) {
      child.write(text);
    } else {
      inputBeforeStart.add(text);
    }
  }

  synchronized void closeInput() {
    inputClosed = true;
    if (child != null) {
      child.closeInput();
    }
  }

  /** What was printed before a stop is told before it. */
  private void flushOutput(Supplier<long[]> written) {
    Child running = child;
    if (running != null) {
      long[] bytes = written.get();
      running.flushOutput(bytes[0], bytes[1]);
    }
  }

  private record LimitClock(TimeLimit limit, Consumer<Supplier<long[]>> onStanding)
      implements SessionEngine.Clock {
    @Override
    public void running() {
      limit.start();
    }

    @Override
    public void standing(Supplier<long[]> written) {
      limit.pause();
      onStanding.accept(written);
    }
  }
}
