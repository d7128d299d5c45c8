package dev.faultline.debug.jdi.threads;

import com.sun.jdi.ObjectReference;
import com.sun.jdi.ThreadReference;
import dev.faultline.i18n.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a thread waits for.
 *
 * @param status in a learner's words
 * @param object the monitor's object, the lock, or what else it waits for; null when the JVM does
 *     not tell
 * @param owner who must act before it goes on: the thread that holds the lock, or the one it joins;
 *     null when that could be any
 * @param blocker what a {@code java.util.concurrent} lock is known by inside the JVM, else the same
 *     as {@code object}
 * @param forever whether no time limit ends the wait
 */
public record Waiting(
    String status,
    @Nullable ObjectReference object,
    @Nullable ThreadReference owner,
    @Nullable ObjectReference blocker,
    boolean forever) {
  /** The status of a thread that waits for a lock. */
  public static String forLock() {
    return Texts.of("debug.thread.lock");
  }

  /**
   * Whether it may be over at any moment though all threads of the learner's are suspended: the
   * lock is free, or a thread that runs has it. The JVM locks a class while it links it, for
   * instance. Where a virtual thread has the lock, some JVMs do not tell and this is true as well.
   */
  public boolean mayPass() {
    return status.equals(forLock()) && (owner == null || owner.suspendCount() == 0);
  }

  static Waiting plainly(String status) {
    return new Waiting(status, null, null, null, false);
  }
}
