package hours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class DeskTest {
  private final Book book = new Book(List.of("Ann", "Bob", "Cid"));
  private final Desk desk = new Desk(book);

  @Test
  void whenTheHelpedIsRefusedNeitherSideIsBooked() {
    desk.settle(new Deed("Ann", "Bob", 200));
    assertFalse(desk.settle(new Deed("Cid", "Bob", 150)));
    assertEquals(0, book.balance("Cid"));
    assertEquals(-200, book.balance("Bob"));
  }

  @Test
  void whenTheHelperIsRefusedNeitherSideIsBooked() {
    desk.settle(new Deed("Ann", "Bob", 200));
    assertFalse(desk.settle(new Deed("Ann", "Cid", 150)));
    assertEquals(200, book.balance("Ann"));
    assertEquals(0, book.balance("Cid"));
  }

  @Test
  void aRefusalIsInTheLog() {
    desk.settle(new Deed("Ann", "Bob", 200));
    desk.settle(new Deed("Cid", "Bob", 150));
    assertEquals(1, desk.log().size());
    assertTrue(desk.log().get(0).contains("Bob"), desk.log().get(0));
  }

  @Test
  void theBookIsWholeAfterManyRefusals() {
    for (int i = 0; i < 20; i++) {
      desk.settle(new Deed("Ann", "Bob", 70));
      desk.settle(new Deed("Cid", "Bob", 110));
      desk.settle(new Deed("Cid", "Ann", 130));
    }
    assertEquals(0, book.sum());
  }

  @Test
  void aDeedIsBookedOnBothSides() {
    assertTrue(desk.settle(new Deed("Ann", "Bob", 300)));
    assertEquals(300, book.balance("Ann"));
    assertEquals(-300, book.balance("Bob"));
    assertEquals(List.of(), desk.log());
  }

  @Test
  void somebodyUnknownIsNoRefusal() {
    assertThrows(NoSuchElementException.class, () -> desk.settle(new Deed("Ann", "Eve", 10)));
    assertEquals(0, book.balance("Ann"));
  }

  @Test
  void afterARefusalTheNextDeedIsBooked() {
    desk.settle(new Deed("Ann", "Bob", 301));
    assertTrue(desk.settle(new Deed("Ann", "Bob", 10)));
    assertEquals(10, book.balance("Ann"));
    assertEquals(-10, book.balance("Bob"));
  }
}
