package dev.faultline.debug.jdi.frames;

import com.sun.jdi.Method;
import com.sun.jdi.Value;
import org.jspecify.annotations.Nullable;

/** What a method returned. */
public record Returned(Method method, @Nullable Value value) {
  /** How it is called among the variables of the caller. */
  String name() {
    String name = method.name();
    return (name.startsWith("lambda$") ? "lambda" : name) + "()";
  }
}
