package dev.faultline.debug.jdi;

import dev.faultline.debug.CaughtException;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.RunRecorder;
import dev.faultline.debug.SourceLine;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** What the program of a session notes about itself. */
final class JdiRecorder implements RunRecorder {
  private final EngineThread thread;
  private final Supplier<SessionEngine> engine;

  JdiRecorder(EngineThread thread, Supplier<SessionEngine> engine) {
    this.thread = thread;
    this.engine = engine;
  }

  @Override
  public CompletableFuture<Void> countLines() {
    return missing();
  }

  @Override
  public CompletableFuture<Map<SourceLine, Long>> lineCounts() {
    return missing();
  }

  @Override
  public CompletableFuture<Void> traceCalls(List<String> classNames) {
    return missing();
  }

  @Override
  public CompletableFuture<List<TracedCall>> calls() {
    return missing();
  }

  @Override
  public CompletableFuture<Void> stopRecording() {
    return missing();
  }

  @Override
  public CompletableFuture<List<CaughtException>> caught() {
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
