package dev.faultline.debug.jdi.threads;

import com.sun.jdi.Location;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;

/**
 * Where a thread that waits to enter a {@code synchronized} block stands: the JVM says that it is
 * at the first instruction inside.
 */
public final class MonitorEntry {
  private static final byte MONITORENTER = (byte) 0xc2;

  private MonitorEntry() {}

  /**
   * @param top the thread's top frame
   */
  public static Location place(ThreadReference thread, StackFrame top) {
    Location told = top.location();
    int before = (int) told.codeIndex() - 1;
    if (before < 0
        || thread.status() != ThreadReference.THREAD_STATUS_MONITOR
        || told.method().bytecodes()[before] != MONITORENTER) {
      return told;
    }
    return told.method().locationOfCodeIndex(before);
  }
}
