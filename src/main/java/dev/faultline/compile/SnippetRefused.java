package dev.faultline.compile;

/** A snippet does not compile; the message is one line in a learner's words. */
public final class SnippetRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean ofAccess;

  public SnippetRefused(String message) {
    this(message, false);
  }

  SnippetRefused(String message, boolean ofAccess) {
    super(message);
    this.ofAccess = ofAccess;
  }

  /**
   * Whether it names a member that Java's rules of access hide from the place, and nothing else.
   */
  public boolean isOfAccess() {
    return ofAccess;
  }
}
