package dev.faultline.cli;

/**
 * Input that cannot be worked with; the message says, in lines for a person, what would be right.
 */
final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadInput(String message) {
    super(message);
  }
}
