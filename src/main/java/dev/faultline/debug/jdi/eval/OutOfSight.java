package dev.faultline.debug.jdi.eval;

/** The compiler does not see all that an expression names, though it may be there. */
final class OutOfSight extends CannotEvaluate {
  private static final long serialVersionUID = 1L;

  OutOfSight(String why) {
    super(why);
  }
}
