package rental;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** The orders of a carnival season; made up, and always the same. */
final class Season {
  private static final Order URGENT = new Order(147, List.of(3, 12, 2));

  private Season() {}

  /** Orders for SKUs below a number; the way to the rack begins at its far end. */
  static List<Order> orders(int count, int pieces) {
    Random customers = new Random(1111);
    List<Order> orders = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      List<Integer> skus =
          customers
              .ints(0, pieces)
              .distinct()
              .limit(1 + customers.nextInt(4))
              .boxed()
              .sorted(Comparator.reverseOrder())
              .toList();
      orders.add(number == URGENT.number() ? URGENT : new Order(number, skus));
    }
    return orders;
  }
}
