package bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BankTest {
  private static final int LATE_MS = 1500;

  private final Account rent = new Account(17, "Rent", 1000);
  private final Account wages = new Account(42, "Wages", 1000);
  private final Account tax = new Account(88, "Tax", 1000);

  @Test
  void twoTransfersThatCrossAreMade() throws InterruptedException {
    Bank bank = new Bank(new Meeting(2));
    atOnce(() -> bank.transfer(rent, wages, 100), () -> bank.transfer(wages, rent, 300));
    assertEquals(1200, rent.cents());
    assertEquals(800, wages.cents());
  }

  @Test
  void threeTransfersInACircleAreMade() throws InterruptedException {
    Bank bank = new Bank(new Meeting(3));
    atOnce(
        () -> bank.transfer(rent, wages, 100),
        () -> bank.transfer(wages, tax, 200),
        () -> bank.transfer(tax, rent, 400));
    assertEquals(1300, rent.cents());
    assertEquals(900, wages.cents());
    assertEquals(800, tax.cents());
  }

  @Test
  void twoAccountsOfOneOwnerMayPayEachOther() throws InterruptedException {
    Account savings = new Account(3, "Ada", 1000);
    Account daily = new Account(4, "Ada", 1000);
    Bank bank = new Bank(new Meeting(2));
    atOnce(() -> bank.transfer(savings, daily, 100), () -> bank.transfer(daily, savings, 300));
    assertEquals(1200, savings.cents());
    assertEquals(800, daily.cents());
  }

  @Test
  void twoTransfersInTheSameDirectionAreMade() throws InterruptedException {
    Bank bank = new Bank(new Meeting(2));
    atOnce(() -> bank.transfer(rent, wages, 100), () -> bank.transfer(rent, wages, 300));
    assertEquals(600, rent.cents());
    assertEquals(1400, wages.cents());
  }

  @Test
  void whatIsNotThereIsNotMoved() {
    PaperJournal journal = new PaperJournal();
    Bank bank = new Bank(journal);
    assertThrows(IllegalArgumentException.class, () -> bank.transfer(rent, wages, 1001));
    assertEquals(1000, rent.cents());
    assertEquals(1000, wages.cents());
    assertEquals(List.of(), journal.entries());
  }

  @Test
  void aTransferIsWrittenDown() {
    PaperJournal journal = new PaperJournal();
    new Bank(journal).transfer(rent, wages, 1000);
    assertEquals(List.of("17 to 42: 1000"), journal.entries());
  }

  private static void atOnce(Runnable... transfers) throws InterruptedException {
    List<Thread> tellers = new ArrayList<>();
    for (Runnable transfer : transfers) {
      Thread teller = new Thread(transfer);
      teller.setDaemon(true);
      tellers.add(teller);
      teller.start();
    }
    for (Thread teller : tellers) {
      teller.join(LATE_MS);
    }
    for (Thread teller : tellers) {
      assertFalse(teller.isAlive(), "a teller is still at work");
    }
  }

  /** Each entry waits a moment for the others, so that tellers meet if nothing keeps them apart. */
  private static final class Meeting implements Journal {
    private static final int WAIT_MS = 150;

    private final CountDownLatch expected;

    Meeting(int tellers) {
      expected = new CountDownLatch(tellers);
    }

    @Override
    public void write(String entry) {
      expected.countDown();
      try {
        expected.await(WAIT_MS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
