package dev.faultline.debug.jdi;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.StackFrame;
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
  private final boolean isStarting;

  /**
   * @param vm just connected, with no request made; its threads stay suspended until the requests
   *     are, or the program could get past its beginning unseen
   */
  Attachment(VirtualMachine vm) {
    this.vm = vm;
    isStarting = vm.allThreads().stream().anyMatch(Attachment::isStarting);
  }

  /** Whether a thread is to enter {@code main}, which the JVM's launcher is to find until then. */
  private static boolean isStarting(ThreadReference thread) {
    try {
      int frames = thread.name().equals(LiveProgram.MAIN_THREAD) ? thread.frameCount() : -1;
      return frames == 0 || (frames > 0 && isLaunchers(thread.frame(frames - 1)));
    } catch (IncompatibleThreadStateException e) {
      LOG.log(Level.DEBUG, "main has ended", e);
      return false;
    }
  }

  private static boolean isLaunchers(StackFrame frame) {
    return frame.location().declaringType().name().equals("sun.launcher.LauncherHelper");
  }

  /** Where a program stops first: one under way is at no beginning. */
  Start start(Start wanted) {
    return isStarting ? wanted : Start.RUN;
  }

  /** Whether the program is to be suspended where it is. */
  boolean suspends(Start wanted) {
    return !isStarting && wanted == Start.STOP_AT_MAIN;
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
