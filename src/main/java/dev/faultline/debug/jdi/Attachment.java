package dev.faultline.debug.jdi;

import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import dev.faultline.debug.Debugger.Start;
import java.lang.System.Logger.Level;
import java.util.List;

/** A JVM that is not ours: it had begun before we came, and goes on when we leave. */
final class Attachment {
  private static final System.Logger LOG = System.getLogger(Attachment.class.getName());

  private static final int KILLED = 143;

  private final VirtualMachine vm;
  private final boolean isWaiting;

  /**
   * @param vm just connected, with no request made
   */
  Attachment(VirtualMachine vm) {
    this.vm = vm;
    List<ThreadReference> threads = vm.allThreads();
    isWaiting = threads.stream().allMatch(each -> each.suspendCount() > 0);
  }

  /** Where a program stops first: one under way is at no beginning. */
  Start start(Start wanted) {
    return isWaiting ? wanted : Start.RUN;
  }

  /** Whether the program is to be suspended where it is. */
  boolean suspends(Start wanted) {
    return !isWaiting && wanted == Start.STOP_AT_MAIN;
  }

  /** Lets go: the JVM forgets all requests and lets all threads run. */
  void detach() {
    end(vm::dispose);
  }

  /** Ends the JVM. */
  void kill() {
    end(() -> vm.exit(KILLED));
  }

  private static void end(Runnable how) {
    try {
      how.run();
    } catch (VMDisconnectedException e) {
      LOG.log(Level.DEBUG, "the JVM has gone already", e);
    }
  }
}
