package dev.faultline.agent;

import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Tells whether a thread runs code for the debugger, in which probes do not count. */
final class Inside extends ThreadLocal<Inside.Work> {
  private static final Inside WORK = new Inside();

  /** Without a lock: whoever looks may be suspended meanwhile. */
  private static final Queue<Work> ALL = new ConcurrentLinkedQueue<>();

  /** How often {@link #look} finds the same work under way before that is told: 2 s. */
  private static final int LATE = 14;

  /** What one thread does for the debugger. Only its thread writes the first three fields. */
  static final class Work {
    private final Thread thread = Thread.currentThread();
    private int depth;
    private int breakpoint;
    private long turn;
    private long turnSeen;
    private int seen;
  }

  @Override
  protected Work initialValue() {
    Work work = new Work();
    ALL.add(work);
    return work;
  }

  @Hidden
  static boolean now() {
    return WORK.get().depth > 0;
  }

  @Hidden
  static void enter() {
    WORK.get().depth++;
  }

  @Hidden
  static void leave() {
    WORK.get().depth--;
  }

  /** The condition or log of a breakpoint begins. */
  @Hidden
  static void begin(int breakpoint) {
    Work work = WORK.get();
    work.breakpoint = breakpoint;
    work.turn++;
    work.depth++;
  }

  @Hidden
  static boolean left(boolean result) {
    leave();
    return result;
  }

  @Hidden
  static String left(String result) {
    leave();
    return result;
  }

  /**
   * Tells of conditions and logs that do not end; called again and again by one thread. No lambda
   * here: linking one takes locks that the program needs when this thread is suspended.
   */
  static void look() {
    Iterator<Work> works = ALL.iterator();
    while (works.hasNext()) {
      Work work = works.next();
      if (!work.thread.isAlive()) {
        works.remove();
      } else if (isLate(work)) {
        Gate.late(work.breakpoint, work.thread, work.seen > LATE);
      }
    }
  }

  private static boolean isLate(Work work) {
    boolean isSame = work.depth > 0 && work.turn > 0 && work.turn == work.turnSeen;
    work.turnSeen = work.turn;
    work.seen = isSame ? work.seen + 1 : 0;
    return work.seen > 0 && work.seen % LATE == 0;
  }
}
