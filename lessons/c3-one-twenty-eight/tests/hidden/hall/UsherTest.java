package hall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class UsherTest {
  private final Usher usher = new Usher(new Plan(40, 50));

  @Test
  void aGuestFindsAChairInTheMiddleOfTheHall() {
    assertEquals("Ada: row 3, 27 from the aisle", usher.seat(Guest.of("Ada 3/128")));
  }

  @Test
  void aGuestFindsTheLastChair() {
    assertEquals("Ada: row 40, 49 from the aisle", usher.seat(Guest.of("Ada 40/2000")));
  }

  @Test
  void everyChairCanBeTaken() {
    for (int seat = 1; seat <= 2000; seat++) {
      int row = (seat - 1) / 50 + 1;
      usher.seat(Guest.of("Guest " + row + "/" + seat));
    }
    assertEquals(2000, usher.guests());
  }

  @Test
  void noChairIsTakenTwice() {
    usher.seat(Guest.of("Ada 20/1000"));
    assertEquals("Ben: taken by Ada", usher.seat(Guest.of("Ben 20/1000")));
    assertEquals(1, usher.guests());
  }

  @Test
  void aGuestFindsAChairInFront() {
    assertEquals("Ada: row 1, 0 from the aisle", usher.seat(Guest.of("Ada 1/1")));
    assertEquals("Ben: row 3, 26 from the aisle", usher.seat(Guest.of("Ben 3/127")));
  }

  @Test
  void aTicketWhoseRowIsWrongIsRefused() {
    assertEquals("Ada: there is no such chair", usher.seat(Guest.of("Ada 2/7")));
    assertEquals("Ben: there is no such chair", usher.seat(Guest.of("Ben 30/200")));
  }

  @Test
  void aSeatBehindTheLastIsRefused() {
    assertEquals("Ada: there is no such chair", usher.seat(Guest.of("Ada 40/2001")));
  }
}
