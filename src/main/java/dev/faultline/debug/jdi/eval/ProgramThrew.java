package dev.faultline.debug.jdi.eval;

import com.sun.jdi.ObjectReference;

/** Code of the program threw while it was called. */
final class ProgramThrew extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient ObjectReference exception;

  ProgramThrew(ObjectReference exception) {
    this.exception = exception;
  }

  ObjectReference exception() {
    return exception;
  }
}
