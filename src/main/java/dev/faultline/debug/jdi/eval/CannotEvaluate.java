package dev.faultline.debug.jdi.eval;

/** An expression has no value here; the message is one line for the learner. */
class CannotEvaluate extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotEvaluate(String why) {
    super(why);
  }
}
