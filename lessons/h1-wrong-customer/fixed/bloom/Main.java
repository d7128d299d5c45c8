package bloom;

import java.util.Map;

/** A day in a flower shop. */
public final class Main {
  private static final String ORDERS =
      "ada roses 10, bo tulips 20, - lilies 5, - roses 6, cy tulips 10, dee lilies 4, "
          + "bo roses 5, - tulips 12, ada peonies 9, cy lilies 3, - lilies 8, dee roses 7, "
          + "ada tulips 10, bo peonies 12, cy roses 4, - roses 12, - tulips 6, - lilies 2, "
          + "- peonies 20, cy peonies 15, - tulips 9, dee lilies 5, ada peonies 10, bo roses 3, "
          + "- roses 20, ada lilies 6, cy tulips 5, - tulips 5";

  private Main() {}

  public static void main(String[] args) throws InterruptedException {
    Stock stock = new Stock(Map.of("roses", 180, "tulips", 95, "lilies", 240));
    Till till = new Till();
    try (Desk desk = new Desk(stock, till)) {
      int number = 1;
      for (String order : ORDERS.split(", ")) {
        String[] parts = order.split(" ");
        String customer = parts[0].replace("-", "");
        desk.serve(new Order("o-" + number++, customer, parts[1], Integer.parseInt(parts[2])));
      }
    }
    till.accounts().forEach((name, cents) -> System.out.println("account " + name + ": " + cents));
    System.out.println("cash: " + till.cash());
  }
}
