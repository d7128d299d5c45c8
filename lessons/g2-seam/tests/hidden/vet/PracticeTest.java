package vet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk and billing, with the table between them. */
class PracticeTest {
  private Treatments treatments;
  private Desk desk;
  private Billing billing;

  @BeforeEach
  void open() throws SQLException {
    treatments = new Treatments();
    desk = new Desk(treatments);
    billing = new Billing(treatments);
  }

  @AfterEach
  void close() throws SQLException {
    treatments.close();
  }

  @Test
  void tabletsAreBilledAtTheirPrice() {
    desk.handOut("Fly", "sedative", 3);
    assertEquals("Fly: 2.64", billing.bill("Fly"));
  }

  @Test
  void aVisitIsBilledAtItsPrice() {
    desk.checkUp("Fly");
    desk.vaccination("Fly");
    assertEquals("Fly: 64.50", billing.bill("Fly"));
  }

  @Test
  void whatIsGivenTwiceIsBilledTwice() {
    desk.vaccination("Fly");
    desk.vaccination("Fly");
    assertEquals("Fly: 53.00", billing.bill("Fly"));
  }

  @Test
  void whatIsBilledIsNotBilledAgain() {
    desk.checkUp("Fly");
    billing.bill("Fly");
    desk.vaccination("Fly");
    assertEquals("Fly: 26.50", billing.bill("Fly"));
  }

  @Test
  void aBillIsForOneAnimal() {
    desk.checkUp("Fly");
    desk.vaccination("Flynn");
    assertEquals("Fly: 38.00", billing.bill("Fly"));
    assertEquals("Flynn: 26.50", billing.bill("Flynn"));
  }

  @Test
  void onlyALargeBillIsPaidInInstalments() {
    desk.handOut("Fly", "worming", 240);
    assertEquals("Fly: 252.00, in three instalments", billing.bill("Fly"));
    desk.handOut("Fly", "worming", 60);
    assertEquals("Fly: 63.00", billing.bill("Fly"));
  }
}
