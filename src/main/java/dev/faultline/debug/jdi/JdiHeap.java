package dev.faultline.debug.jdi;

import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.HeapCounts;
import dev.faultline.debug.HeapInspector;
import dev.faultline.debug.ValueHandle;
import dev.faultline.debug.ValueSnapshot;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The heap of the program of a session. */
final class JdiHeap implements HeapInspector {
  private final EngineThread thread;
  private final Supplier<SessionEngine> engine;

  JdiHeap(EngineThread thread, Supplier<SessionEngine> engine) {
    this.thread = thread;
    this.engine = engine;
  }

  @Override
  public CompletableFuture<HeapCounts> counts() {
    return missing();
  }

  @Override
  public CompletableFuture<List<ValueSnapshot>> instances(String className, int limit) {
    return missing();
  }

  @Override
  public CompletableFuture<List<Referrer>> referrers(ValueHandle object, int limit) {
    return missing();
  }

  @Override
  public CompletableFuture<RootPath> pathToRoot(ValueHandle object) {
    return missing();
  }

  private <T> CompletableFuture<T> missing() {
    return thread.ask(
        () -> {
          engine.get().stopped();
          throw new CommandRefused("not yet");
        });
  }
}
