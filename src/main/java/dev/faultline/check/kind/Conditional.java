package dev.faultline.check.kind;

import dev.faultline.check.Check;
import org.jspecify.annotations.Nullable;

/** A check for which something must hold where it looks. */
public interface Conditional extends Check {
  /** A Java expression of type boolean, null for none. */
  @Nullable String when();
}
