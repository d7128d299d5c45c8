package dev.faultline.debug.jdi.agent;

/** What the agent answered, read part by part. */
public final class Answer {
  private final String text;
  private int at;

  Answer(String text) {
    this.text = text;
  }

  /** Whether parts are left. */
  public boolean hasMore() {
    return at < text.length();
  }

  /** The next part, a number. */
  public long number() {
    int end = text.indexOf(' ', at);
    long number = Long.parseLong(text.substring(at, end));
    at = end + 1;
    return number;
  }

  /** The next part, a number that fits an {@code int}. */
  public int small() {
    return Math.toIntExact(number());
  }

  /** The next part, a text. */
  public String text() {
    int length = small();
    at += length;
    return text.substring(at - length, at);
  }
}
