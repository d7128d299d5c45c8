package dev.faultline;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A reading that begins, on a thread of its own, before its value is asked for; later calls read
 * anew. A failure reaches the caller that asks.
 */
final class ReadAhead<T> implements Supplier<T> {
  private final Supplier<T> reading;
  private final AtomicReference<@Nullable CompletableFuture<T>> begun;

  ReadAhead(Supplier<T> reading) {
    this.reading = reading;
    begun = new AtomicReference<>(CompletableFuture.supplyAsync(reading));
  }

  @Override
  public T get() {
    CompletableFuture<T> first = begun.getAndSet(null);
    return first == null ? reading.get() : first.join();
  }
}
