package ferry;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;

/** Times of day as the islanders write them: {@code 7:45}, {@code 22:10}. */
public final class Clock {
  private Clock() {}

  public static LocalTime parse(String text) {
    String[] parts = text.split(":");
    if (parts.length != 2) {
      throw new BadLine("\"" + text + "\" is no time such as 7:45");
    }
    try {
      return LocalTime.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    } catch (NumberFormatException | DateTimeException e) {
      throw new BadLine("\"" + text + "\" is no time such as 7:45");
    }
  }

  public static String show(LocalTime time) {
    return String.format(Locale.ROOT, "%d:%02d", time.getHour(), time.getMinute());
  }

  /** Hours and minutes, such as {@code 18 h 30}. */
  public static String show(Duration duration) {
    return String.format(Locale.ROOT, "%d h %02d", duration.toHours(), Math.abs(duration.toMinutesPart()));
  }
}
