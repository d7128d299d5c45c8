package dev.faultline.console;

/** Arguments that a command cannot take; the reply shows how it is used. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
