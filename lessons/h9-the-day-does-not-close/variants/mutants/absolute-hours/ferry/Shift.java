package ferry;

import java.time.Duration;
import java.time.LocalTime;

/**
 * The time that a member of the crew is on duty.
 *
 * @param from when it begins
 * @param to when it ends
 */
public record Shift(String name, LocalTime from, LocalTime to) {
  private static final int CENTS_PER_HOUR = 2400;
  private static final Duration LONG = Duration.ofHours(6);
  private static final Duration BREAK = Duration.ofMinutes(30);

  /** Reads {@code Maren 5:30 13:30}. */
  public static Shift parse(String line) {
    String[] words = line.trim().split("\\s+");
    if (words.length != 3) {
      throw new BadLine("a shift is: NAME FROM TO");
    }
    return new Shift(words[0], Clock.parse(words[1]), Clock.parse(words[2]));
  }

  /** How long they work; whoever is there for longer than six hours has half an hour off. */
  public Duration worked() {
    Duration there = Duration.between(from, to).abs();
    return there.compareTo(LONG) > 0 ? there.minus(BREAK) : there;
  }

  public int wage() {
    return (int) (worked().toMinutes() * CENTS_PER_HOUR / 60);
  }
}
