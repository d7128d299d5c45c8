package dev.faultline.cli;

/** Exit codes. */
final class Exit {
  static final int DONE = 0;

  /** The answer is no. */
  static final int NO = 1;

  /** Wrong usage or bad input. */
  static final int BAD_INPUT = 2;

  /** What was to be tried could not be, which says nothing about it. */
  static final int COULD_NOT_RUN = 2;

  /** A fault of ours. */
  static final int OUR_FAULT = 3;

  private Exit() {}
}
