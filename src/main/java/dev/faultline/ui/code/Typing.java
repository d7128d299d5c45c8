package dev.faultline.ui.code;

import dev.faultline.ui.toolkit.Delay;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Sends a text that is being typed once the learner pauses, and tells the session's echo of it from
 * a text that comes from elsewhere, such as a reset. Nothing typed is lost: {@link #flush} sends
 * what waits.
 */
final class Typing {
  static final Duration PAUSE = Duration.ofMillis(200);

  private final Delay delay;
  private final Consumer<String> send;
  private final Deque<String> underWay = new ArrayDeque<>();
  private String sent = "";
  private String now = "";

  Typing(Delay delay, Consumer<String> send) {
    this.delay = delay;
    this.send = send;
  }

  /** The text the session has. */
  void begin(String text) {
    sent = text;
    now = text;
  }

  void typed(String text) {
    now = text;
    delay.restart(PAUSE, this::flush);
  }

  void flush() {
    delay.cancel();
    if (!now.equals(sent)) {
      sent = now;
      underWay.add(now);
      send.accept(now);
    }
  }

  /** Whether something typed has not been sent yet. */
  boolean isWaiting() {
    return !now.equals(sent);
  }

  /** Whether a text of the session must be shown; false for the echo of what was sent. */
  boolean isNews(String text) {
    if (text.equals(underWay.peek())) {
      underWay.remove();
      return false;
    }
    delay.cancel();
    underWay.clear();
    begin(text);
    return true;
  }
}
