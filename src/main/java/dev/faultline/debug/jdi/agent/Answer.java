package dev.faultline.debug.jdi.agent;

/** What the agent answered, read part by part. */
public final class Answer {
  private final String text;
  private int at;

  Answer(String text) {
    this.text = text;
  }

  public boolean hasMore() {
    return at < text.length();
  }

  public long number() {
    int end = text.indexOf(' ', at);
    long number = Long.parseLong(text.substring(at, end));
    at = end + 1;
    return number;
  }

  public int small() {
    return Math.toIntExact(number());
  }

  public String text() {
    int length = small();
    at += length;
    return text.substring(at - length, at);
  }
}
