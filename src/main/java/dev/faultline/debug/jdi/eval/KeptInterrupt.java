package dev.faultline.debug.jdi.eval;

import com.sun.jdi.ClassNotLoadedException;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.InvocationException;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import com.sun.jdi.event.MethodEntryEvent;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.EventRequestManager;
import com.sun.jdi.request.MethodEntryRequest;
import org.jspecify.annotations.Nullable;

/**
 * The interrupt of a thread that an event has stopped. The JDWP agent takes it from the thread for
 * as long as the event lasts, calls included; at an event within a call it gives it back, until the
 * call is over.
 */
public record KeptInterrupt(ThreadReference thread) {
  private static final String GIVES = "gives back an interrupt";

  /** Makes a call that finds the thread interrupted: its first event is that it begins. */
  @Nullable Value seenBy(Invoker.Call call)
      throws InvalidTypeException,
          ClassNotLoadedException,
          IncompatibleThreadStateException,
          InvocationException {
    EventRequestManager requests = thread.virtualMachine().eventRequestManager();
    MethodEntryRequest begins = requests.createMethodEntryRequest();
    begins.putProperty(GIVES, true);
    begins.addThreadFilter(thread);
    begins.addCountFilter(1);
    begins.setSuspendPolicy(EventRequest.SUSPEND_NONE);
    begins.enable();
    try {
      return call.make();
    } finally {
      requests.deleteEventRequest(begins);
    }
  }

  /** Whether a method was entered by a call that found its thread interrupted. */
  public static boolean isGivenAt(MethodEntryEvent event) {
    return event.request().getProperty(GIVES) != null;
  }
}
