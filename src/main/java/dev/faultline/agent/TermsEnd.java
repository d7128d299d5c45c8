package dev.faultline.agent;

/**
 * Thrown into a condition or log of a breakpoint by the debugger, so that it ends. Has no stack
 * trace, so one instance serves everybody.
 */
@SuppressWarnings("StaticAssignmentOfThrowable")
final class TermsEnd extends Error {
  private static final long serialVersionUID = 1;

  /** Thrown by the debugger where a condition or log is about to end the program. */
  static final TermsEnd EXITS = new TermsEnd("would end the program");

  /** Thrown by the debugger where a condition or log takes too long. */
  static final TermsEnd LATE =
      new TermsEnd("did not end within 2 s; it may loop, or wait for something that does not come");

  private TermsEnd(String message) {
    super(message, null, false, false);
  }
}
