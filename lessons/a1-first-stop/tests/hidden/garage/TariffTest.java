package garage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TariffTest {
  private final Tariff tariff = new Tariff(300, 2400, 10);

  @Test
  void anHourThatHasBegunIsChargedInFull() {
    assertEquals(600, tariff.fee(61), "fee for 61 minutes");
  }

  @Test
  void everyMinuteOfTheSecondHourCostsTheSame() {
    for (int minutes = 61; minutes <= 120; minutes++) {
      assertEquals(600, tariff.fee(minutes), "fee for " + minutes + " minutes");
    }
  }

  @Test
  void aStayOfLessThanAnHourCostsOneHour() {
    assertEquals(300, tariff.fee(11), "fee for 11 minutes");
    assertEquals(300, tariff.fee(59), "fee for 59 minutes");
  }

  @Test
  void aFullHourIsChargedOnce() {
    assertEquals(300, tariff.fee(60), "fee for 60 minutes");
    assertEquals(600, tariff.fee(120), "fee for 120 minutes");
    assertEquals(1500, tariff.fee(300), "fee for 300 minutes");
  }

  @Test
  void theFirstMinutesAreFree() {
    assertEquals(0, tariff.fee(0), "fee for 0 minutes");
    assertEquals(0, tariff.fee(10), "fee for 10 minutes");
  }

  @Test
  void aDayNeverCostsMoreThanTheDailyPrice() {
    assertEquals(2400, tariff.fee(545), "fee for 545 minutes");
    assertEquals(2400, tariff.fee(1439), "fee for one minute less than a day");
    assertEquals(2400, tariff.fee(1440), "fee for one day");
  }

  @Test
  void theHoursAfterAFullDayAreChargedToo() {
    assertEquals(3000, tariff.fee(1560), "fee for a day and two hours");
    assertEquals(3000, tariff.fee(1501), "fee for a day, an hour and a minute");
  }

  @Test
  void otherPricesFollowTheSameRule() {
    Tariff dear = new Tariff(450, 4000, 0);
    assertEquals(450, dear.fee(60), "fee for 60 minutes");
    assertEquals(900, dear.fee(90), "fee for 90 minutes");
  }
}
