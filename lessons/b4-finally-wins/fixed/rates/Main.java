package rates;

import java.util.List;

/** Two days of an exchange office. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Exchange exchange = new Exchange();
    day(exchange, new RateFile("monday", List.of("CHF 104210", "GBP 117350", "USD 92115")));
    day(exchange, new RateFile("tuesday", List.of("CHF 104395", "GBP 1l7180", "USD 93360")));
  }

  private static void day(Exchange exchange, RateFile file) {
    exchange.open(file);
    System.out.println(file.name() + ": " + exchange.notice());
    System.out.println("  " + exchange.change("USD", 20_000));
  }
}
