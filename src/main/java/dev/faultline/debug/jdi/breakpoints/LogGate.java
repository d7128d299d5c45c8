package dev.faultline.debug.jdi.breakpoints;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.DebugEvent;
import dev.faultline.debug.jdi.loop.Publisher;
import dev.faultline.i18n.Texts;

/**
 * Tells what logpoints write, no more than the listener takes: while too much of it waits, more is
 * only counted. Thread-safe.
 */
final class LogGate {
  private static final int WAITING = 1000;
  private static final int LENGTH = 10_000;

  private final Publisher publisher;
  private int waiting;
  private long left;

  LogGate(Publisher publisher) {
    this.publisher = publisher;
  }

  synchronized void log(BreakpointPlace at, String text) {
    if (waiting >= WAITING) {
      left++;
      return;
    }
    String shown =
        text.length() <= LENGTH
            ? text
            : text.substring(0, LENGTH) + Texts.of("debug.log.longer", text.length() - LENGTH);
    tell(at, shown);
  }

  private void tell(BreakpointPlace at, String text) {
    waiting++;
    publisher.tell(new DebugEvent.Logged(at, text), () -> taken(at));
  }

  private synchronized void taken(BreakpointPlace at) {
    waiting--;
    if (left > 0 && waiting < WAITING / 2) {
      String text = Texts.of("debug.log.leftOut", left);
      left = 0;
      tell(at, text);
    }
  }
}
