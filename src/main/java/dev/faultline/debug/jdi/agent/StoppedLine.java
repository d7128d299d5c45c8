package dev.faultline.debug.jdi.agent;

import com.sun.jdi.ClassNotLoadedException;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.InvocationException;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import dev.faultline.debug.jdi.eval.Invoker;
import org.jspecify.annotations.Nullable;

/** Calls in a thread of the program that an event has stopped. */
public record StoppedLine(Agent agent, ThreadReference thread) implements Invoker.Line {
  @Override
  public boolean isInterrupted()
      throws InvalidTypeException,
          ClassNotLoadedException,
          IncompatibleThreadStateException,
          InvocationException {
    return agent.isInterrupted(thread);
  }

  @Override
  public @Nullable Value make(Invoker.Call call)
      throws InvalidTypeException,
          ClassNotLoadedException,
          IncompatibleThreadStateException,
          InvocationException {
    return call.make();
  }
}
