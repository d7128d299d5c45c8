package night;

import java.util.Locale;

/** Writes times of day. */
final class Clock {
  private Clock() {}

  static String text(int minutes) {
    return String.format(Locale.ROOT, "%02d:%02d", minutes / 60 % 24, minutes % 60);
  }
}
