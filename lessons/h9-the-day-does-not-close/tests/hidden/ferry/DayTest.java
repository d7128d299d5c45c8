package ferry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class DayTest {
  private static final String PAPERS =
      """
      [sailings]
      8:15  Heron
      9:40  Heron
      11:00 Heron

      [cancelled]
      9:40

      [crew]
      Bent 21:30 2:00

      [bookings]
      A 8:15 car 1
      B 8:15 car 2
      C 9:40 van 3
      D 9:40 car 4 resident

      [office]
      vehicles carried = 4
      people carried = 10
      left on the quay = 0
      refunds = 0
      takings = %s
      hours worked = 4 h 30
      wages = 108.00
      """;

  private static Day day(String takings) {
    Day day = new Day(Papers.read(PAPERS.formatted(takings)));
    day.run();
    return day;
  }

  @Test
  void aDayClosesWhenAllNumbersAgree() {
    assertTrue(day("89.75").close().closes(), () -> String.join("\n", day("89.75").report()));
  }

  @Test
  void itDoesNotWhenOneDiffers() {
    Day day = day("89.74");
    assertFalse(day.close().closes());
    List<String> report = day.report();
    assertEquals(
        "The day does not close: 1 of 7 numbers differ.", report.get(report.size() - 1));
  }
}
