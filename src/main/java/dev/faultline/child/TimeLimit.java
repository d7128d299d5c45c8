package dev.faultline.child;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Measures how long a program runs and acts when that is too long, on a thread that depends on
 * nothing the program does. Thread-safe.
 */
public final class TimeLimit implements AutoCloseable {
  private static final ScheduledExecutorService CLOCK = clock();

  private final Runnable onExpiry;
  private long nanosLeft;
  private long startedAt;
  private @Nullable ScheduledFuture<?> alarm;

  /**
   * @param limit zero for none
   */
  public TimeLimit(Duration limit, Runnable onExpiry) {
    this.nanosLeft = limit.isZero() ? Long.MAX_VALUE : limit.toNanos();
    this.onExpiry = onExpiry;
  }

  /** The program runs from now on. */
  public synchronized void start() {
    if (alarm == null && nanosLeft != Long.MAX_VALUE) {
      startedAt = System.nanoTime();
      alarm = CLOCK.schedule(onExpiry, nanosLeft, TimeUnit.NANOSECONDS);
    }
  }

  /** The program stands still from now on. */
  public synchronized void pause() {
    if (alarm != null) {
      alarm.cancel(false);
      alarm = null;
      nanosLeft = Math.max(0, nanosLeft - (System.nanoTime() - startedAt));
    }
  }

  @Override
  public void close() {
    pause();
  }

  private static ScheduledExecutorService clock() {
    ScheduledThreadPoolExecutor clock =
        new ScheduledThreadPoolExecutor(
            1,
            body -> {
              Thread thread = new Thread(body, "faultline-clock");
              thread.setDaemon(true);
              return thread;
            });
    clock.setRemoveOnCancelPolicy(true);
    return clock;
  }
}
