package ferry;

import java.time.LocalTime;

/**
 * A departure from the island.
 *
 * @param number its number in the timetable, from 1
 * @param departs as it stands in the timetable, such as {@code 9:40}
 * @param ship which ship it is sailed with
 */
public record Sailing(int number, String departs, Ship ship) {
  public LocalTime time() {
    return Clock.parse(departs);
  }

  @Override
  public String toString() {
    return departs + " " + ship.name();
  }
}
