package post;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostRoomTest {
  private final Outbox outbox = new Outbox();
  private final Carrier carrier = new Carrier();
  private final PostRoom room = new PostRoom(outbox, carrier);

  @BeforeEach
  void threeLetters() {
    outbox.put(new Letter("Ida", 1));
    outbox.put(new Letter("Jon", 2));
    outbox.put(new Letter("Kim", 1));
  }

  @Test
  void aLetterIsBroughtOnce() {
    room.round(1);
    room.round(2);
    room.round(3);
    assertEquals("Ida 1, Kim 1, Jon 1", carrier.list());
    assertEquals(3, room.sent());
  }

  @Test
  void whatWasSentDoesNotWaitAnyMore() {
    assertEquals(2, room.round(1));
    assertEquals(1, outbox.size());
  }

  @Test
  void aSecondRoundOnTheSameDaySendsNothing() {
    room.round(1);
    assertEquals(0, room.round(1));
  }

  @Test
  void twoLettersToOnePersonBothGoOut() {
    outbox.put(new Letter("Ida", 1));
    assertEquals(3, room.round(1));
    assertEquals(2, carrier.brought("Ida"));
    outbox.put(new Letter("Ida", 1));
    assertEquals(2, room.round(2));
    assertEquals(3, carrier.brought("Ida"));
  }

  @Test
  void whatIsNotDueWaits() {
    assertEquals(0, room.round(0));
    assertEquals(3, outbox.size());
  }

  @Test
  void whatIsLateGoesOut() {
    assertEquals(3, room.round(5));
  }
}
