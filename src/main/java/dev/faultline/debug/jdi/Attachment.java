package dev.faultline.debug.jdi;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import dev.faultline.debug.Debugger.Start;
import java.lang.System.Logger.Level;

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
    isWaiting =
        vm.allThreads().stream().allMatch(each -> each.suspendCount() > 0) || isStarting(vm);
  }

  /**
   * Whether no code has run yet. A JVM that waits for its debugger accepts the connection a moment
   * before it suspends its threads.
   */
  private static boolean isStarting(VirtualMachine vm) {
    vm.suspend();
    try {
      for (ThreadReference each : vm.allThreads()) {
        if (each.name().equals("main") && each.frameCount() == 0) {
          return true;
        }
      }
      return false;
    } catch (IncompatibleThreadStateException e) {
      throw new IllegalStateException("a thread runs in a JVM that is suspended", e);
    } finally {
      vm.resume();
    }
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
