package dev.faultline.debug.jdi.threads;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VirtualMachine;
import dev.faultline.debug.jdi.program.LearnerThreads;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * Threads of the learner's that were suspended while they linked a probe or loaded a class. They
 * hold locks that any call into the program may need, so they are let on until they are through
 * with it. One that waits for something else in the midst of it, such as a lock of the learner's,
 * is left there after a while. Used by the engine's thread only, while all threads are suspended.
 */
public final class Linkage {
  /** How often threads are let on at most. */
  public static final int ROUNDS = 60;

  /** How long they are let on each time. */
  public static final long ROUND_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private static final int TOP = 60;
  private static final List<String> LINKERS =
      List.of(
          "java.lang.invoke.MethodHandleNatives",
          "java.lang.ClassLoader",
          "jdk.internal.loader.",
          "dev.faultline.agent.Probes");
  private static final Set<Integer> ACTIVE =
      Set.of(ThreadReference.THREAD_STATUS_RUNNING, ThreadReference.THREAD_STATUS_MONITOR);

  private final VirtualMachine vm;
  private final Predicate<ThreadReference> staying;
  private List<ThreadReference> going = List.of();

  /**
   * @param staying tells threads that must not move
   */
  public Linkage(VirtualMachine vm, Predicate<ThreadReference> staying) {
    this.vm = vm;
    this.staying = staying;
  }

  /** Waits until all are through. */
  public void finish() {
    for (int round = 0; round < ROUNDS && letOn(); round++) {
      LockSupport.parkNanos(ROUND_NANOS);
      hold();
    }
  }

  /**
   * Lets on those that are in the midst; {@link #hold} is to follow. A thread that is suspended
   * once more, by an event that is still to be handled or by a freeze, stays where it is.
   *
   * @return whether there are any
   */
  public boolean letOn() {
    List<ThreadReference> linking =
        LearnerThreads.all(vm).stream()
            .filter(each -> !staying.test(each) && ACTIVE.contains(each.status()))
            .filter(Linkage::isLinking)
            .toList();
    going = linking.stream().filter(each -> each.suspendCount() == 1).toList();
    going.forEach(ThreadReference::resume);
    return !linking.isEmpty();
  }

  /** Suspends them again. */
  public void hold() {
    going.forEach(ThreadReference::suspend);
    going = List.of();
  }

  private static boolean isLinking(ThreadReference thread) {
    try {
      int top = Math.min(TOP, thread.frameCount());
      return thread.frames(0, top).stream().anyMatch(Linkage::links);
    } catch (IncompatibleThreadStateException e) {
      // It has ended meanwhile.
      return false;
    }
  }

  private static boolean links(StackFrame frame) {
    String name = frame.location().declaringType().name();
    return LINKERS.stream().anyMatch(name::startsWith);
  }
}
