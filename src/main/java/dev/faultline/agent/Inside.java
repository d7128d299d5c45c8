package dev.faultline.agent;

import java.util.ArrayList;
import java.util.List;

/** Tells whether a thread runs code for the debugger, in which probes do not count. */
final class Inside extends ThreadLocal<Inside.Work> {
  private static final Inside WORK = new Inside();
  private static final List<Work> ALL = new ArrayList<>();

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
    synchronized (ALL) {
      ALL.add(work);
    }
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

  /** Tells of conditions and logs that do not end; called again and again by one thread. */
  static void look() {
    List<Work> late = new ArrayList<>();
    synchronized (ALL) {
      ALL.removeIf(each -> !each.thread.isAlive());
      for (Work each : ALL) {
        boolean isSame = each.depth > 0 && each.turn > 0 && each.turn == each.turnSeen;
        each.turnSeen = each.turn;
        each.seen = isSame ? each.seen + 1 : 0;
        if (each.seen > 0 && each.seen % LATE == 0) {
          late.add(each);
        }
      }
    }
    late.forEach(each -> Gate.late(each.breakpoint, each.thread, each.seen > LATE));
  }
}
