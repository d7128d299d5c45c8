package dev.faultline.testrun;

import java.io.InputStream;
import java.io.PrintStream;
import java.lang.Thread.UncaughtExceptionHandler;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** What a program can leave behind in its JVM for the next one to notice; runs in the child. */
record Traces(
    Set<Thread> threads,
    Map<Object, Object> properties,
    Locale locale,
    TimeZone zone,
    InputStream in,
    PrintStream out,
    PrintStream err,
    @Nullable UncaughtExceptionHandler handler) {
  private static final long MOST_MILLIS_TO_END = 200;

  /** How it is now. */
  static Traces now() {
    return of(liveThreads());
  }

  /** How it is after a program; a thread of its that is about to end is waited for a moment. */
  static Traces after(Traces before) {
    Set<Thread> threads = liveThreads();
    long end = System.nanoTime() + MOST_MILLIS_TO_END * 1_000_000;
    for (Thread thread : threads) {
      if (!before.threads().contains(thread)) {
        awaitEnd(thread, end);
      }
    }
    threads.removeIf(thread -> !thread.isAlive());
    return of(threads);
  }

  private static Traces of(Set<Thread> threads) {
    TimeZone zone = TimeZone.getDefault(); // asked for first, as it may set a property
    return new Traces(
        threads,
        new HashMap<>(System.getProperties()),
        Locale.getDefault(),
        zone,
        System.in,
        System.out,
        System.err,
        Thread.getDefaultUncaughtExceptionHandler());
  }

  private static Set<Thread> liveThreads() {
    Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
    ThreadGroup own = Thread.currentThread().getThreadGroup();
    threads.removeIf(thread -> thread.getThreadGroup() != own);
    return threads;
  }

  private static void awaitEnd(Thread thread, long nanoTime) {
    try {
      thread.join(Math.max(1, (nanoTime - System.nanoTime()) / 1_000_000));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
