package dev.faultline.pack;

import dev.faultline.lesson.OneLine;

/**
 * A pack or key that is not taken; the message says in one line what is wrong with it, and where.
 */
public final class PackRefused extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 700;

  PackRefused(String message) {
    super(OneLine.of(message, LONGEST));
  }
}
