package dev.faultline.debug.jdi.eval;

import com.sun.jdi.ReferenceType;
import com.sun.jdi.Value;
import org.jspecify.annotations.Nullable;

/** What a name can mean. */
sealed interface Node {
  record OfValue(@Nullable Value value) implements Node {}

  record OfType(ReferenceType type) implements Node {}

  record OfPackage(String name) implements Node {}
}
