package dev.faultline.compile;

/** A snippet does not compile; the message is one line in a learner's words. */
public final class SnippetRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean ofSight;

  public SnippetRefused(String message) {
    this(message, false);
  }

  SnippetRefused(String message, boolean ofSight) {
    super(message);
    this.ofSight = ofSight;
  }

  /**
   * Whether the compiler may only not have seen what is there: a member that Java's rules of access
   * hide from the place, or what an object has of which code can write no more than a supertype.
   */
  public boolean isOfSight() {
    return ofSight;
  }
}
