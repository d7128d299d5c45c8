package dev.faultline.agent;

import org.jspecify.annotations.Nullable;

/**
 * Moments that the debugger watches: it has breakpoints on these methods, which do nothing. The
 * debugger's own calls come in here too.
 */
public final class Gate {
  /** How many bytes were written to standard output; read by the debugger. */
  static long outWritten;

  /** How many bytes were written to standard error; read by the debugger. */
  static long errWritten;

  /**
   * Grows when the debugger's own thread comes to its place and when it leaves it; read by the
   * debugger.
   */
  static long moves;

  /** Keeps the latest answer until the debugger has read it. */
  static @Nullable String answer;

  /** What the debugger throws into conditions and logs, without a trace; read by the debugger. */
  @SuppressWarnings("StaticAssignmentOfThrowable")
  static final TermsEnd EXITS = TermsEnd.EXITS;

  /** The same for those that do not end. */
  @SuppressWarnings("StaticAssignmentOfThrowable")
  static final TermsEnd LATE = TermsEnd.LATE;

  private Gate() {}

  /** Called by the debugger in its own thread. */
  static String call(String request) {
    String made = Commands.run(request);
    answer = made;
    return made;
  }

  /**
   * Whether the program has interrupted this thread, which an event has stopped; called by the
   * debugger. What the JDWP agent does at an event keeps that from the thread, and its event here
   * gives it back.
   */
  static boolean isInterrupted() {
    return Thread.currentThread().isInterrupted();
  }

  /** The program reads, and there is nothing to read yet. */
  static void waiting() {}

  /** The read is over. */
  static void arrived() {}

  /** The thread is the debugger's: it is held here and calls what the debugger wants. */
  static void parked() {}

  /**
   * A probe stops the program.
   *
   * @param id which one
   * @param thrown what its condition or log threw, null if all was well
   * @param result what the method returns, boxed; null but at an exit; where the log threw, the
   *     same as {@code thrown}
   */
  static void stopped(int id, @Nullable Throwable thrown, @Nullable Object result) {}

  /**
   * A thread has been in the condition or log of a breakpoint for too long.
   *
   * @param id of the probe
   * @param again whether that was told before, and it has not ended since
   */
  static void late(int id, Thread thread, boolean again) {}
}
