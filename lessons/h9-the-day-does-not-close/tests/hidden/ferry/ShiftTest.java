package ferry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ShiftTest {
  private static Duration worked(String from, String to) {
    return Shift.parse("Inga " + from + " " + to).worked();
  }

  @Test
  void aLongShiftHasABreak() {
    assertEquals(Duration.ofMinutes(450), worked("5:30", "13:30"));
  }

  @Test
  void aShortShiftHasNone() {
    assertEquals(Duration.ofHours(6), worked("17:00", "23:00"));
    assertEquals(Duration.ofHours(3), worked("6:00", "9:00"));
  }

  @Test
  void aNightIsAsLongAsADay() {
    assertEquals(Duration.ofMinutes(450), worked("22:00", "6:00"));
    assertEquals(Duration.ofHours(4), worked("21:30", "1:30"));
  }

  @Test
  void aShiftMayEndAtMidnight() {
    assertEquals(Duration.ofHours(4), worked("20:00", "0:00"));
  }

  @Test
  void theWageGoesByTheMinute() {
    assertEquals(18_000, Shift.parse("Inga 22:00 6:00").wage());
    assertEquals(3_600, Shift.parse("Inga 9:00 10:30").wage());
  }
}
