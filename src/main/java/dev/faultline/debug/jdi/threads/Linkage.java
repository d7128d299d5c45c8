package dev.faultline.debug.jdi.threads;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.ObjectCollectedException;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VirtualMachine;
import dev.faultline.debug.jdi.program.LearnerCode;
import dev.faultline.debug.jdi.program.LearnerThreads;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Threads of the learner's that were suspended while they linked a probe or loaded a class. They
 * hold locks that any call into the program may need, so they are let on until they are through
 * with it. One that is not through for a while is left there: sooner if it waits for something
 * else, such as a lock of the learner's, or runs the learner's own code in the midst of it. Used by
 * the engine's thread only, while all threads are suspended.
 */
public final class Linkage {
  private static final System.Logger LOG = System.getLogger(Linkage.class.getName());

  /** How long threads are to be let on each time. */
  public static final long ROUND_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private static final int MOST_ROUNDS_WITHOUT_PROGRESS = 60;
  private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final int TOP = 60;
  private static final List<String> LINKERS =
      List.of(
          "java.lang.invoke.MethodHandleNatives",
          "java.lang.ClassLoader",
          "jdk.internal.loader.",
          "dev.faultline.agent.Probes");
  private static final Set<Integer> ACTIVE =
      Set.of(ThreadReference.THREAD_STATUS_RUNNING, ThreadReference.THREAD_STATUS_MONITOR);

  private final long begun = System.nanoTime();
  private final Predicate<ThreadReference> staying;
  private List<ThreadReference> linking;
  private List<ThreadReference> going = List.of();
  private int roundsWithoutProgress;

  /**
   * @param staying tells threads that must not move, or not any more
   */
  public Linkage(VirtualMachine vm, Predicate<ThreadReference> staying) {
    this.staying = staying;
    linking = LearnerThreads.all(vm);
  }

  /**
   * Lets on those that are in the midst; {@link #hold} is to follow. A thread that is suspended
   * once more, by an event that is still to be handled or by a freeze, stays where it is.
   *
   * @return whether another round is due; false when none is left, or those that are wait too long
   */
  public boolean letOn() {
    linking = linking.stream().filter(each -> !staying.test(each) && isLinking(each)).toList();
    if (linking.stream().noneMatch(Linkage::isBusy)) {
      roundsWithoutProgress++;
    }
    if (linking.isEmpty()
        || roundsWithoutProgress > MOST_ROUNDS_WITHOUT_PROGRESS
        || System.nanoTime() - begun > LIMIT_NANOS) {
      return false;
    }
    going = linking.stream().filter(each -> each.suspendCount() == 1).toList();
    going.forEach(ThreadReference::resume);
    return true;
  }

  /** Suspends them again, unless they are already. */
  public void hold() {
    List<ThreadReference> held = going;
    going = List.of();
    held.forEach(Linkage::hold);
  }

  private static void hold(ThreadReference thread) {
    try {
      thread.suspend();
    } catch (ObjectCollectedException e) {
      LOG.log(Level.DEBUG, "a thread has ended after it linked", e);
    }
  }

  private static boolean isLinking(ThreadReference thread) {
    try {
      return ACTIVE.contains(thread.status()) && types(thread).anyMatch(Linkage::links);
    } catch (ObjectCollectedException e) {
      // It has ended in an earlier round.
      return false;
    }
  }

  /** Whether a thread gets on with its linking, and with nothing else. */
  private static boolean isBusy(ThreadReference thread) {
    return thread.status() == ThreadReference.THREAD_STATUS_RUNNING
        && thread.suspendCount() == 1
        && types(thread).takeWhile(each -> !LearnerCode.isLearners(each)).anyMatch(Linkage::links);
  }

  private static Stream<String> types(ThreadReference thread) {
    try {
      int top = Math.min(TOP, thread.frameCount());
      return thread.frames(0, top).stream().map(each -> each.location().declaringType().name());
    } catch (IncompatibleThreadStateException e) {
      // It has ended meanwhile.
      return Stream.empty();
    }
  }

  private static boolean links(String type) {
    return LINKERS.stream().anyMatch(type::startsWith);
  }
}
