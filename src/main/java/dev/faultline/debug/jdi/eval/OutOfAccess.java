package dev.faultline.debug.jdi.eval;

/** Java's rules of access hide what an expression names. */
final class OutOfAccess extends CannotEvaluate {
  private static final long serialVersionUID = 1L;

  OutOfAccess(String why) {
    super(why);
  }
}
