package ferry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimetableTest {
  private final Timetable timetable =
      Timetable.parse(
          List.of("6:50 Heron", "9:40 Heron", "11:00 Gannet", "18:05 Heron", "22:10 Gannet"));

  private String after(String departs) {
    return timetable.after(timetable.at(departs)).map(Sailing::departs).orElse("none");
  }

  @Test
  void theNextOneIsTheNextOfTheDay() {
    assertEquals("9:40", after("6:50"));
    assertEquals("11:00", after("9:40"));
    assertEquals("18:05", after("11:00"));
  }

  @Test
  void nothingFollowsTheLast() {
    assertEquals("none", after("22:10"));
  }

  @Test
  void whatIsCancelledIsPassedOver() {
    timetable.cancel(timetable.at("11:00"));
    timetable.cancel(timetable.at("18:05"));
    assertEquals("22:10", after("9:40"));
    assertEquals("22:10", after("11:00"));
  }

  @Test
  void whenAllTheRestIsCancelledNothingFollows() {
    timetable.cancel(timetable.at("22:10"));
    assertEquals(Optional.empty(), timetable.after(timetable.at("18:05")));
  }

  @Test
  void sailingsAreFoundByTheirDeparture() {
    assertEquals(2, timetable.at("9:40").number());
    assertThrows(BadLine.class, () -> timetable.at("9:41"));
  }
}
