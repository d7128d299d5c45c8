package rental;

/** Runs a season and looks at the rack at its end. */
public final class Main {
  private static final int PIECES = 20;

  private Main() {}

  public static void main(String[] args) {
    Warehouse warehouse = new Warehouse(PIECES);
    int lendings = 0;
    for (Order order : Season.orders(180, PIECES)) {
      for (int sku : order.skus()) {
        if (warehouse.lend(sku)) {
          lendings++;
        }
      }
      warehouse.lent().forEach(warehouse::giveBack);
    }
    String audit = lendings + " lendings, " + warehouse.misplaced().size() + " pieces misplaced";
    System.out.println(audit);
  }
}
