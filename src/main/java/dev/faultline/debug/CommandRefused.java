package dev.faultline.debug;

/**
 * A command that the session's state does not allow, such as a step while the program runs. The
 * message is one line for the learner: what is wrong and what would be right.
 */
public final class CommandRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CommandRefused(String message) {
    super(message);
  }
}
