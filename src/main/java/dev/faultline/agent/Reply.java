package dev.faultline.agent;

/** What the debugger is answered, in parts as in a {@link Request}. */
final class Reply {
  private final StringBuilder text = new StringBuilder();

  void put(long number) {
    text.append(number).append(' ');
  }

  void put(String part) {
    put(part.length());
    text.append(part);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
