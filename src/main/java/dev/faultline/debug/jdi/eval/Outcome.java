package dev.faultline.debug.jdi.eval;

import com.sun.jdi.ObjectReference;
import com.sun.jdi.Value;
import org.jspecify.annotations.Nullable;

/** What came of an evaluation, still in the stopped program's terms. */
public sealed interface Outcome {
  /** The value; objects that the evaluation made are pinned. */
  record Result(@Nullable Value value) implements Outcome {}

  /** An exception was thrown. */
  record Threw(ObjectReference exception) implements Outcome {}

  /** There is no value; one line says why. */
  record CouldNot(String why) implements Outcome {}
}
