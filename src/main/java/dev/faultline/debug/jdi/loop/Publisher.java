package dev.faultline.debug.jdi.loop;

import dev.faultline.child.OutputSink;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.DebugEvent;
import dev.faultline.debug.DebugListener;
import dev.faultline.debug.Ending;
import dev.faultline.debug.SessionState;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Tells the listener what happens, and completes futures after it. States are published by the
 * engine's thread only.
 */
public final class Publisher {
  private static final System.Logger LOG = System.getLogger(Publisher.class.getName());

  private final DebugListener listener;
  private final Executor executor;
  private final CompletableFuture<SessionState> firstStop = new CompletableFuture<>();
  private final CompletableFuture<Ending> ending = new CompletableFuture<>();
  private final List<CompletableFuture<SessionState>> waiting = new ArrayList<>();
  private final Map<Integer, BreakpointPlace> logpoints = new ConcurrentHashMap<>();
  private volatile SessionState state = new SessionState.Starting();

  public Publisher(DebugListener listener, Executor executor) {
    this.listener = listener;
    this.executor = executor;
  }

  /** The state published last. */
  public SessionState state() {
    return state;
  }

  /** Completes with the first stop, or the end if that comes before. */
  public CompletableFuture<SessionState> firstStop() {
    return firstStop;
  }

  /** Completes when the program has ended. */
  public CompletableFuture<Ending> ending() {
    return ending;
  }

  /** The future will complete with the next stop or the end. */
  public void completeAtNextStop(CompletableFuture<SessionState> future) {
    waiting.add(future);
  }

  /** The session is in another state from now on. */
  public void publish(SessionState next) {
    state = next;
    tell(new DebugEvent.StateChanged(next));
    if (next instanceof SessionState.Stopped || next instanceof SessionState.Ended) {
      firstStop.complete(next);
      List<CompletableFuture<SessionState>> completed = List.copyOf(waiting);
      waiting.clear();
      completed.forEach(each -> each.complete(next));
    }
    if (next instanceof SessionState.Ended ended) {
      ending.complete(ended.ending());
    }
  }

  /** The state is still the same, but is described anew; nobody is told. */
  public void correct(SessionState described) {
    state = described;
  }

  /** Takes what the program writes, and tells it. */
  public OutputSink output(DebugEvent.Stream stream) {
    return new OutputSink() {
      @Override
      public void take(String text, Runnable done) {
        tell(new DebugEvent.Output(stream, text), done);
      }

      @Override
      public void logged(int id, String text, Runnable done) {
        BreakpointPlace place = logpoints.get(id);
        if (place == null) {
          done.run();
        } else {
          tell(new DebugEvent.Logged(place, text), done);
        }
      }
    };
  }

  /** Texts that the probe with the id logs are told as those of a place. */
  public void logsOf(int id, BreakpointPlace place) {
    logpoints.put(id, place);
  }

  /** Tells, in the order of the calls. */
  public void tell(DebugEvent event) {
    tell(event, () -> {});
  }

  /** Tells, and runs {@code done} when the listener has heard it. */
  public void tell(DebugEvent event, Runnable done) {
    executor.execute(
        () -> {
          try {
            listener.on(event);
          } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a listener failed at " + event.getClass().getSimpleName(), e);
          } finally {
            done.run();
          }
        });
  }
}
