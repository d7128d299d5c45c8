package dev.faultline.debug.jdi.agent;

import com.sun.jdi.ClassNotLoadedException;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.InvocationException;
import com.sun.jdi.Value;
import dev.faultline.debug.jdi.eval.Invoker;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Calls in the debugger's own thread, where the thread looked at cannot be called in. */
public record HelperLine(HelperThread helper) implements Invoker.Line {
  @Override
  public boolean isInterrupted() {
    return false;
  }

  @Override
  public @Nullable Value make(Invoker.Call call)
      throws InvalidTypeException, ClassNotLoadedException, InvocationException {
    try {
      return helper.submit(thread -> Optional.ofNullable(call.make())).join().orElse(null);
    } catch (CompletionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof InvocationException thrown) {
        throw thrown;
      }
      if (cause instanceof InvalidTypeException misfit) {
        throw misfit;
      }
      if (cause instanceof ClassNotLoadedException missing) {
        throw missing;
      }
      if (cause instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }
}
