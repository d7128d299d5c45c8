package dev.faultline.debug.jdi.agent;

import com.sun.jdi.ClassNotLoadedException;
import com.sun.jdi.ClassType;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.InvocationException;
import com.sun.jdi.Method;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * Lets calls in the debugger's own thread see the interrupts of threads that events have stopped.
 * The JDWP agent keeps such an interrupt to itself, so the thread is interrupted once more where it
 * stands; when it goes on, the two are one.
 */
public record Interrupts(Agent agent) {
  private static final System.Logger LOG = System.getLogger(Interrupts.class.getName());

  /**
   * Called where calls may be made.
   *
   * @param thread suspended, by an event or otherwise
   */
  public void show(ThreadReference thread) {
    try {
      boolean canBeAsked = thread.suspendCount() == 1;
      if (canBeAsked && agent.isInterrupted(thread)) {
        var unused = agent.helper.submit(own -> interrupt(thread, own)).join();
      }
    } catch (IncompatibleThreadStateException e) {
      LOG.log(Level.DEBUG, "no event has stopped the thread, so none keeps its interrupt", e);
    } catch (InvalidTypeException | ClassNotLoadedException | InvocationException e) {
      throw new IllegalStateException("the thread could not be asked", e);
    }
  }

  private static boolean interrupt(ThreadReference thread, ThreadReference own)
      throws IncompatibleThreadStateException,
          InvocationException,
          InvalidTypeException,
          ClassNotLoadedException {
    ClassType threads =
        (ClassType) thread.virtualMachine().classesByName("java.lang.Thread").get(0);
    Method interrupt = threads.methodsByName("interrupt").get(0);
    Value none =
        thread.invokeMethod(own, interrupt, List.of(), ThreadReference.INVOKE_SINGLE_THREADED);
    return none != null;
  }
}
