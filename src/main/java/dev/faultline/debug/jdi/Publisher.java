package dev.faultline.debug.jdi;

import dev.faultline.child.OutputSink;
import dev.faultline.debug.DebugEvent;
import dev.faultline.debug.DebugListener;
import dev.faultline.debug.Ending;
import dev.faultline.debug.SessionState;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Tells the listener what happens, and completes futures after it. States are published by the
 * engine's thread only.
 */
final class Publisher {
  private static final System.Logger LOG = System.getLogger(Publisher.class.getName());

  private final DebugListener listener;
  private final Executor executor;
  private final CompletableFuture<SessionState> firstStop = new CompletableFuture<>();
  private final CompletableFuture<Ending> ending = new CompletableFuture<>();
  private final List<CompletableFuture<SessionState>> waiting = new ArrayList<>();
  private volatile SessionState state = new SessionState.Starting();

  Publisher(DebugListener listener, Executor executor) {
    this.listener = listener;
    this.executor = executor;
  }

  SessionState state() {
    return state;
  }

  CompletableFuture<SessionState> firstStop() {
    return firstStop;
  }

  CompletableFuture<Ending> ending() {
    return ending;
  }

  /** The future will complete with the next stop or the end. */
  void completeAtNextStop(CompletableFuture<SessionState> future) {
    waiting.add(future);
  }

  void publish(SessionState next) {
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
  void correct(SessionState described) {
    state = described;
  }

  OutputSink output(DebugEvent.Stream stream) {
    return (text, done) -> tell(new DebugEvent.Output(stream, text), done);
  }

  void tell(DebugEvent event) {
    tell(event, () -> {});
  }

  private void tell(DebugEvent event, Runnable done) {
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
