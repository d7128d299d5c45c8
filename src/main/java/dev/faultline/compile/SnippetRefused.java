package dev.faultline.compile;

/** A snippet does not compile; the message is one line in a learner's words. */
public final class SnippetRefused extends Exception {
  private static final long serialVersionUID = 1L;

  public SnippetRefused(String message) {
    super(message);
  }
}
