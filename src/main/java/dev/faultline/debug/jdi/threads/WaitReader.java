package dev.faultline.debug.jdi.threads;

import com.sun.jdi.Field;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.InternalException;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import dev.faultline.debug.jdi.program.Names;
import dev.faultline.i18n.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a suspended thread waits for: a monitor, a {@code java.util.concurrent} lock, another
 * thread's end, or what else the call that blocks it belongs to.
 */
public final class WaitReader {
  private static final String CONCURRENT = "java.util.concurrent.";
  private static final List<String> IDLE_IN_POOL =
      List.of(CONCURRENT + "ThreadPoolExecutor.getTask", CONCURRENT + "ForkJoinPool.awaitWork");

  private final ThreadReading reading;
  private final ThreadReference thread;

  private WaitReader(ThreadReading reading) {
    this.reading = reading;
    this.thread = reading.thread();
  }

  /** Null when the thread waits for nothing. */
  public static @Nullable Waiting read(ThreadReading reading)
      throws IncompatibleThreadStateException {
    return new WaitReader(reading).read();
  }

  private @Nullable Waiting read() throws IncompatibleThreadStateException {
    return switch (thread.status()) {
      case ThreadReference.THREAD_STATUS_MONITOR -> monitor();
      case ThreadReference.THREAD_STATUS_WAIT -> waiting();
      default -> null;
    };
  }

  private Waiting monitor() throws IncompatibleThreadStateException {
    ObjectReference object = contended();
    ThreadReference owner = object == null ? null : object.owningThread();
    return new Waiting(Waiting.forLock(), object, owner, object, true);
  }

  private Waiting waiting() throws IncompatibleThreadStateException {
    boolean forever = ThreadFields.isBlocked(thread) && !calls("parkNanos") && !calls("parkUntil");
    ObjectReference blocker = ThreadFields.parkBlocker(thread);
    if (frameOf("java.lang.Thread", "sleep") != null) {
      return Waiting.plainly(Texts.of("debug.thread.sleeping"));
    }
    StackFrame join = frameOf("java.lang.Thread", "join");
    if (join != null && join.thisObject() instanceof ThreadReference joined) {
      return new Waiting(
          Texts.of("debug.thread.joining", joined.name()), joined, joined, joined, forever);
    }
    if (blocker == null) {
      ObjectReference object = waitedFor();
      return object == null
          ? new Waiting(Texts.of("debug.thread.parked"), null, null, null, forever)
          : new Waiting(Texts.of("debug.thread.notify"), object, null, object, forever);
    }
    Waiting lock = lock(blocker, forever);
    return lock != null ? lock : call(blocker, forever);
  }

  /** Newer JVMs do not count the object of a {@code wait} as contended. */
  private @Nullable ObjectReference waitedFor() throws IncompatibleThreadStateException {
    ObjectReference object = contended();
    StackFrame wait = object == null ? frameOf("java.lang.Object", "wait") : null;
    return wait != null ? wait.thisObject() : object;
  }

  private @Nullable ObjectReference contended() throws IncompatibleThreadStateException {
    try {
      return thread.currentContendedMonitor();
    } catch (UnsupportedOperationException | InternalException e) {
      // Not every JVM tells of a virtual thread's monitors.
      return null;
    }
  }

  /** A lock that has an owner: its inner synchronizer knows the thread. */
  private @Nullable Waiting lock(ObjectReference blocker, boolean forever)
      throws IncompatibleThreadStateException {
    if (!blocker.referenceType().name().matches("java\\.util\\.concurrent\\.locks\\..*Sync")) {
      return null;
    }
    ObjectReference lock = blocker;
    for (StackFrame each : reading.foreign()) {
      ObjectReference self = each.thisObject();
      if (self != null && blocker.equals(field(self, "sync"))) {
        lock = self;
      }
    }
    return new Waiting(Waiting.forLock(), lock, owner(blocker), blocker, forever);
  }

  /** Who holds the lock: alone, or as the first of those who read. */
  private static @Nullable ThreadReference owner(ObjectReference synchronizer) {
    if (field(synchronizer, "exclusiveOwnerThread") instanceof ThreadReference alone) {
      return alone;
    }
    return field(synchronizer, "firstReader") instanceof ThreadReference reader ? reader : null;
  }

  /** Any other call that waits is named as the learner wrote it. */
  private Waiting call(ObjectReference blocker, boolean forever)
      throws IncompatibleThreadStateException {
    if (!reading.inLearnersCode() && reading.foreign().stream().anyMatch(WaitReader::isIdle)) {
      return new Waiting(Texts.of("debug.thread.task"), null, null, null, forever);
    }
    StackFrame call = null;
    for (StackFrame each : reading.foreign()) {
      boolean concurrent = each.location().declaringType().name().startsWith(CONCURRENT);
      if (concurrent && isVisible(each) && (call == null || reading.inLearnersCode())) {
        call = each;
      }
    }
    if (call == null) {
      return new Waiting(Texts.of("debug.thread.parked"), blocker, null, blocker, forever);
    }
    ObjectReference self = call.thisObject();
    return new Waiting(
        Texts.of("debug.thread.in", name(call)),
        self == null ? blocker : self,
        null,
        blocker,
        forever);
  }

  private static boolean isIdle(StackFrame frame) {
    return IDLE_IN_POOL.contains(
        frame.location().declaringType().name() + "." + frame.location().method().name());
  }

  /** Not the machinery beneath the classes that a program uses. */
  private static boolean isVisible(StackFrame frame) {
    String type = frame.location().declaringType().name();
    return frame.location().method().isPublic()
        && !type.endsWith("Sync")
        && !type.endsWith("LockSupport")
        && !type.endsWith(".AbstractQueuedSynchronizer")
        && !type.startsWith(CONCURRENT + "ForkJoinPool");
  }

  private static String name(StackFrame frame) {
    String type = Names.simple(frame.location().declaringType().name());
    return (type.equals("ConditionObject") ? "Condition" : type)
        + "."
        + frame.location().method().name();
  }

  private boolean calls(String method) {
    return frameOf("java.util.concurrent.locks.LockSupport", method) != null;
  }

  private @Nullable StackFrame frameOf(String type, String method) {
    return reading.foreign().stream()
        .filter(each -> each.location().method().name().equals(method))
        .filter(each -> each.location().declaringType().name().equals(type))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable ObjectReference field(ObjectReference object, String name) {
    Field field = object.referenceType().fieldByName(name);
    return field != null && object.getValue(field) instanceof ObjectReference value ? value : null;
  }
}
