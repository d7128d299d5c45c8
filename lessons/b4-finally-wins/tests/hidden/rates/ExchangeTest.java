package rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExchangeTest {
  private final Exchange exchange = new Exchange();

  @Test
  void withABadFileItStaysClosed() {
    exchange.open(new RateFile("good", List.of("USD 92115")));
    exchange.open(new RateFile("bad", List.of("USD 9O000")));
    assertTrue(exchange.notice().startsWith("closed"), exchange.notice());
    assertEquals("no exchange today", exchange.change("USD", 100));
  }

  @Test
  void theDayAfterItOpensAgain() {
    exchange.open(new RateFile("bad", List.of("USD")));
    exchange.open(new RateFile("good", List.of("USD 50000")));
    assertEquals("open with 1 new rates", exchange.notice());
    assertEquals("USD 1.00 = EUR 0.50", exchange.change("USD", 100));
  }
}
