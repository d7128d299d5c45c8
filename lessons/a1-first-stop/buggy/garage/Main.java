package garage;

import java.time.LocalDateTime;

/** Prints the day's receipts of a small garage. */
public final class Main {
  private static final LocalDateTime OPENING = LocalDateTime.of(2024, 5, 6, 7, 0);

  private Main() {}

  public static void main(String[] args) {
    Tariff tariff = new Tariff(300, 2400, 10);
    Garage garage = new Garage(tariff);

    garage.leaves(stay("P-101", 0, 8));
    garage.leaves(stay("P-102", 12, 61));
    garage.leaves(stay("P-103", 45, 120));
    garage.leaves(stay("P-104", 50, 60));
    garage.leaves(stay("P-105", 75, 545));
    garage.leaves(stay("P-106", 90, 1560));

    for (String line : garage.receipts()) {
      System.out.println(line);
    }
    System.out.println("Takings " + Garage.euros(garage.takings()));
  }

  /** A stay that begins so many minutes after opening and lasts so many minutes. */
  private static Ticket stay(String number, int begins, int lasts) {
    LocalDateTime entry = OPENING.plusMinutes(begins);
    return new Ticket(number, entry, entry.plusMinutes(lasts));
  }
}
