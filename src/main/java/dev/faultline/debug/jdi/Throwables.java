package dev.faultline.debug.jdi;

import com.sun.jdi.ClassType;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.StopReason;

/** An exception object of the program. */
record Throwables(ObjectReference exception) {
  /**
   * The object, which must be an exception.
   *
   * @throws CommandRefused when it is none
   */
  static ObjectReference required(ObjectReference object) {
    ReferenceType type = object.referenceType();
    if (!(type instanceof ClassType) || type.fieldByName("suppressedExceptions") == null) {
      throw new CommandRefused(Names.simple(type.name()) + " is not an exception.");
    }
    return object;
  }

  String message() {
    return Fields.string(exception, "detailMessage");
  }

  StopReason reason(ValueReader values, HandleTable handles) {
    return new StopReason.Uncaught(
        exception.referenceType().name(), message(), values.read(exception, handles));
  }
}
