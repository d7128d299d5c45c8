package garage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class GarageTest {
  private final Garage garage = new Garage(new Tariff(300, 2400, 10));

  @Test
  void aReceiptShowsTheStayAndTheFee() {
    garage.leaves(stay("P-7", 61));
    assertEquals(List.of("P-7   1:01    6.00"), garage.receipts());
  }

  @Test
  void theStayOnTheReceiptIsTheTimeBetweenTheBarriers() {
    garage.leaves(stay("P-8", 120));
    assertEquals(List.of("P-8   2:00    6.00"), garage.receipts());
  }

  @Test
  void takingsAreTheSumOfAllFees() {
    int first = garage.leaves(stay("P-1", 60));
    int second = garage.leaves(stay("P-2", 180));
    assertEquals(300, first);
    assertEquals(900, second);
    assertEquals(1200, garage.takings());
  }

  private static Ticket stay(String number, int minutes) {
    LocalDateTime entry = LocalDateTime.of(2024, 5, 6, 8, 0);
    return new Ticket(number, entry, entry.plusMinutes(minutes));
  }
}
