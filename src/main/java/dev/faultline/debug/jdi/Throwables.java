package dev.faultline.debug.jdi;

import com.sun.jdi.ObjectReference;
import dev.faultline.debug.StopReason;

/** An exception object of the program. */
record Throwables(ObjectReference exception) {
  String message() {
    return Fields.string(exception, "detailMessage");
  }

  StopReason reason(ValueReader values, HandleTable handles) {
    return new StopReason.Uncaught(
        exception.referenceType().name(), message(), values.read(exception, handles));
  }
}
