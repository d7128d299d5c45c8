package dev.faultline.child;

import dev.faultline.i18n.Texts;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Output that was read and not handed over yet: what was printed and, in between, what logpoints
 * wrote. Kept within limits; what is left out is told. Not thread-safe.
 */
final class PendingOutput {
  private static final int LIMIT = 1_000_000;
  private static final int TAIL_LIMIT = 32_000;
  private static final int LIMIT_BETWEEN_LOGS = 4_000;
  private static final int MOST_LOGS = 1_000;
  private static final int BATCH_LIMIT = 32_000;

  private final Deque<Object> parts = new ArrayDeque<>();
  private int logs;
  private long dropped;

  private record Log(int id, String text) {}

  boolean isEmpty() {
    return parts.isEmpty();
  }

  void print(char[] text, int length) {
    if (!(parts.peekLast() instanceof BoundedText)) {
      parts.add(
          parts.isEmpty()
              ? new BoundedText(LIMIT, TAIL_LIMIT)
              : new BoundedText(LIMIT_BETWEEN_LOGS, LIMIT_BETWEEN_LOGS));
    }
    if (parts.peekLast() instanceof BoundedText last) {
      last.append(text, length);
    }
  }

  void log(int id, String text) {
    if (logs >= MOST_LOGS) {
      dropped++;
      return;
    }
    tellDropped();
    logs++;
    parts.add(new Log(id, text));
  }

  private void tellDropped() {
    if (dropped > 0) {
      char[] note = ("\n" + Texts.of("child.logged", dropped) + "\n").toCharArray();
      dropped = 0;
      print(note, note.length);
    }
  }

  /** Hands the first part over; there must be one. */
  void hand(OutputSink sink, Runnable done) {
    Object first = parts.getFirst();
    if (first instanceof Log log) {
      parts.removeFirst();
      logs--;
      if (parts.isEmpty()) {
        tellDropped();
      }
      sink.logged(log.id(), log.text(), done);
    } else if (first instanceof BoundedText text) {
      String batch = text.take(BATCH_LIMIT);
      if (text.isEmpty()) {
        parts.removeFirst();
      }
      sink.take(batch, done);
    }
  }
}
