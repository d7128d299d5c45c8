package dev.faultline.child;

import dev.faultline.i18n.Texts;

/**
 * Text that is appended without end and kept within a limit: the beginning and the end are kept,
 * and a line between them tells how much is not shown. Not thread-safe.
 */
final class BoundedText {
  private final StringBuilder head = new StringBuilder();
  private final StringBuilder tail = new StringBuilder();
  private final int headLimit;
  private final int tailLimit;
  private long dropped;

  BoundedText(int headLimit, int tailLimit) {
    this.headLimit = headLimit;
    this.tailLimit = tailLimit;
  }

  void append(char[] text, int length) {
    int toHead = tail.isEmpty() && dropped == 0 ? Math.min(length, headLimit - head.length()) : 0;
    head.append(text, 0, toHead);
    tail.append(text, toHead, length - toHead);
    if (tail.length() > 2 * tailLimit) {
      int excess = tail.length() - tailLimit;
      tail.delete(0, excess);
      dropped += excess;
    }
  }

  boolean isEmpty() {
    return head.isEmpty() && tail.isEmpty();
  }

  /** Takes out at most {@code limit} characters from the beginning, plus the line about a gap. */
  String take(int limit) {
    StringBuilder taken = new StringBuilder();
    move(head, taken, limit);
    if (head.isEmpty()) {
      if (dropped > 0) {
        taken.append("\n").append(Texts.of("child.characters", dropped)).append("\n");
        dropped = 0;
      }
      move(tail, taken, Math.max(0, limit - taken.length()));
    }
    return taken.toString();
  }

  private static void move(StringBuilder from, StringBuilder to, int limit) {
    int length = Math.min(limit, from.length());
    if (length > 0
        && length < from.length()
        && Character.isHighSurrogate(from.charAt(length - 1))) {
      length--;
    }
    to.append(from, 0, length);
    from.delete(0, length);
  }
}
