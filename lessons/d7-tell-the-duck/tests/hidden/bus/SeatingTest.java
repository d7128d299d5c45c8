package bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeatingTest {
  private final Coach coach = Coach.withRows(3);
  private final Seating seating = new Seating(coach);

  @Test
  void anEmptyCoachHasFourSeatsARow() {
    assertEquals(3, coach.rows());
    assertEquals(12, seating.free());
    assertEquals(4, coach.free(2));
  }

  @Test
  void aSeatThatIsTakenIsTakenOnce() {
    coach.take(1, 2);
    assertFalse(coach.isFree(1, 2));
    assertTrue(coach.isFree(0, 2));
    assertTrue(coach.isFree(2, 2));
    assertTrue(coach.isFree(1, 3));
    assertEquals(11, seating.free());
  }

  @Test
  void coachesDoNotShareSeats() {
    coach.take(0, 0);
    assertTrue(Coach.withRows(3).isFree(0, 0));
  }

  @Test
  void aPartySitsTogether() {
    seating.book(2);
    assertEquals(List.of(new Seat(1, 0), new Seat(1, 1), new Seat(1, 2)), seating.book(3));
    assertEquals(List.of(new Seat(0, 2)), seating.book(1));
  }

  @Test
  void aPartyThatFitsInNoRowIsSpread() {
    seating.book(3);
    seating.book(3);
    seating.book(3);
    assertEquals(List.of(new Seat(0, 3), new Seat(1, 3), new Seat(2, 3)), seating.book(3));
    assertEquals(0, seating.free());
  }

  @Test
  void aPartyLargerThanARowIsSpread() {
    assertEquals(6, seating.book(6).size());
    assertEquals(6, seating.free());
  }

  @Test
  void aPartyForWhichThereIsNoRoomGetsNoSeatAtAll() {
    seating.book(11);
    assertEquals(List.of(), seating.book(2));
    assertEquals(List.of(new Seat(2, 3)), seating.book(1));
    assertEquals(List.of(), seating.book(1));
  }
}
