package dev.faultline.debug.jdi.threads;

import com.sun.jdi.ClassType;
import com.sun.jdi.Field;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.PrimitiveValue;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import dev.faultline.debug.jdi.values.Fields;
import org.jspecify.annotations.Nullable;

/** What the JDK's own fields tell of a thread; where they lie differs between JDKs. */
public final class ThreadFields {
  /** Bits of the JVM's thread state. */
  private static final int WAITS_WITHOUT_LIMIT = 0x10;

  private static final int BLOCKED_ON_MONITOR = 0x400;

  private ThreadFields() {}

  /** Whether it is a virtual thread; false on a JDK that has none. */
  public static boolean isVirtual(ThreadReference thread) {
    for (ClassType type = (ClassType) thread.referenceType();
        type != null;
        type = type.superclass()) {
      if (type.name().equals("java.lang.BaseVirtualThread")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the program ends without waiting for it. */
  public static boolean isDaemon(ThreadReference thread) {
    return isVirtual(thread)
        || (held(thread, "daemon") instanceof PrimitiveValue daemon && daemon.booleanValue());
  }

  /** The thread's number in the program, in the order in which threads were made. */
  static long number(ThreadReference thread) {
    return value(thread, "tid") instanceof PrimitiveValue number ? number.longValue() : 0;
  }

  /** What a parked thread has said that it is blocked by. */
  static @Nullable ObjectReference parkBlocker(ThreadReference thread) {
    return value(thread, "parkBlocker") instanceof ObjectReference blocker ? blocker : null;
  }

  /** Whether only another thread can make it go on: it waits without a time limit. */
  public static boolean isBlocked(ThreadReference thread) {
    if (isVirtual(thread)) {
      return thread.status() == ThreadReference.THREAD_STATUS_WAIT
          || thread.status() == ThreadReference.THREAD_STATUS_MONITOR;
    }
    return held(thread, "threadStatus") instanceof PrimitiveValue status
        && (status.intValue() & (WAITS_WITHOUT_LIMIT | BLOCKED_ON_MONITOR)) != 0;
  }

  /** A field that lies in the thread itself or, on newer JDKs, in an object that it holds. */
  private static @Nullable Value held(ThreadReference thread, String name) {
    return value(thread, "holder") instanceof ObjectReference holder
        ? Fields.value(holder, name)
        : value(thread, name);
  }

  private static @Nullable Value value(ThreadReference thread, String name) {
    ClassType type = (ClassType) thread.referenceType();
    while (!type.name().equals("java.lang.Thread") && type.superclass() != null) {
      type = type.superclass();
    }
    Field field = type.fieldByName(name);
    return field == null ? null : thread.getValue(field);
  }
}
