package dev.faultline.debug.jdi;

/** What the agent answered, read part by part. */
final class Answer {
  private final String text;
  private int at;

  Answer(String text) {
    this.text = text;
  }

  boolean hasMore() {
    return at < text.length();
  }

  long number() {
    int end = text.indexOf(' ', at);
    long number = Long.parseLong(text.substring(at, end));
    at = end + 1;
    return number;
  }

  int small() {
    return Math.toIntExact(number());
  }

  String text() {
    int length = small();
    at += length;
    return text.substring(at - length, at);
  }
}
