package dev.faultline.debug.jdi;

import com.sun.jdi.ThreadReference;
import com.sun.jdi.event.EventSet;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.jdi.frames.Stop;
import dev.faultline.debug.jdi.loop.Events;

/**
 * One thread of a stop going on while all others stay suspended by it, also those that it starts.
 * Afterwards the thread is suspended as often as before, so that the stop is as good as ever.
 */
final class SoloRun {
  private final Stop from;
  private final ThreadReference thread;
  private final Arrival arrival;
  private int suspensions;

  /** What to do when something has stopped the thread. */
  interface Arrival {
    void at(Stop stop, StopReason reason);
  }

  SoloRun(Stop from, ThreadReference thread, Arrival arrival) {
    this.from = from;
    this.thread = thread;
    this.arrival = arrival;
  }

  Stop from() {
    return from;
  }

  ThreadReference thread() {
    return thread;
  }

  Arrival arrival() {
    return arrival;
  }

  /** Whether what the set tells has happened in this thread. */
  boolean isIn(EventSet set) {
    return Events.isIn(set, thread);
  }

  /**
   * @param known how often the thread is suspended
   */
  void start(int known) {
    suspensions = known;
    goOn();
  }

  void goOn() {
    for (int i = 0; i < suspensions; i++) {
      thread.resume();
    }
  }

  void hold() {
    for (int i = 0; i < suspensions; i++) {
      thread.suspend();
    }
  }
}
