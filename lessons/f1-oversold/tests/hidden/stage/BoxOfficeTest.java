package stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BoxOfficeTest {
  @Test
  void theLastSeatIsSoldOnceWhenTwoGuestsPayAtTheSameTime() throws InterruptedException {
    Hall hall = new Hall(1);
    Meeting payments = new Meeting(2);
    BoxOffice office = new BoxOffice(hall, payments);
    sellAtOnce(office, "Mr Oakes", "Ms Lindt");
    assertEquals(1, office.sold().size());
    assertEquals(1, payments.charged());
  }

  @Test
  void guestsWhoPayAtTheSameTimeGetSeatsOfTheirOwn() throws InterruptedException {
    Hall hall = new Hall(4);
    BoxOffice office = new BoxOffice(hall, new Meeting(3));
    sellAtOnce(office, "Ada", "Bo", "Cy");
    assertEquals(3, office.sold().size());
    assertEquals(3, hall.taken());
    for (Ticket ticket : office.sold()) {
      assertEquals(ticket.guest(), hall.guest(ticket.seat()));
    }
  }

  @Test
  void aRefusedCardLeavesTheSeatFree() {
    Hall hall = new Hall(1);
    BoxOffice office = new BoxOffice(hall, (guest, cents) -> !guest.equals("broke"));
    assertTrue(office.sell("broke", 4200).isEmpty());
    assertEquals(0, hall.taken());
    assertEquals(1, office.sell("Ada", 4200).orElseThrow().seat());
  }

  @Test
  void nobodyPaysWhenTheHouseIsFull() {
    Till till = new Till();
    BoxOffice office = new BoxOffice(new Hall(1), till);
    assertEquals(new Ticket(1, "Ada"), office.sell("Ada", 4200).orElseThrow());
    assertTrue(office.sell("Bo", 4200).isEmpty());
    assertEquals(1, till.payments());
    assertEquals(4200, till.cents());
    assertEquals(List.of(new Ticket(1, "Ada")), office.sold());
  }

  @Test
  void seatsAreSoldInTheirOrder() {
    BoxOffice office = new BoxOffice(new Hall(3), new Till());
    assertEquals(1, office.sell("Ada", 100).orElseThrow().seat());
    assertEquals(2, office.sell("Bo", 100).orElseThrow().seat());
    assertEquals(3, office.sell("Cy", 100).orElseThrow().seat());
  }

  private static void sellAtOnce(BoxOffice office, String... guests) throws InterruptedException {
    List<Thread> counters = new ArrayList<>();
    for (String guest : guests) {
      counters.add(new Thread(() -> office.sell(guest, 4200), guest));
    }
    counters.forEach(Thread::start);
    for (Thread counter : counters) {
      counter.join();
    }
  }

  /** Each payment waits a moment for the others, so that they meet if nothing keeps them apart. */
  private static final class Meeting implements Payments {
    private static final int WAIT_MS = 150;

    private final CountDownLatch expected;
    private final AtomicInteger charged = new AtomicInteger();

    Meeting(int guests) {
      expected = new CountDownLatch(guests);
    }

    @Override
    public boolean charge(String guest, int cents) {
      expected.countDown();
      try {
        expected.await(WAIT_MS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
      charged.incrementAndGet();
      return true;
    }

    int charged() {
      return charged.get();
    }
  }
}
