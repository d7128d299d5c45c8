package dev.faultline.ui;

import java.util.function.LongSupplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Notices Shift tapped twice, with no other key between. Hears presses and releases alike. */
final class DoubleShift {
  private static final long APART_NANOS = 400_000_000;

  private final LongSupplier nanos;
  private long tapped;
  private boolean down;
  private boolean once;

  /**
   * @param nanos the clock
   */
  DoubleShift(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Takes a key event; true when it is the second tap's press. */
  boolean completes(KeyEvent event) {
    if (event.getCode() != KeyCode.SHIFT) {
      once = false;
      down = false;
      return false;
    }
    if (event.getEventType() == KeyEvent.KEY_RELEASED) {
      once = down;
      down = false;
      tapped = nanos.getAsLong();
      return false;
    }
    boolean second = once && nanos.getAsLong() - tapped <= APART_NANOS;
    once = false;
    down = !second;
    return second;
  }
}
