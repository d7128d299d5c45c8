package parts;

import java.util.Map;
import java.util.TreeMap;

/** What the workshop wants to know of its stock. */
final class Report {
  private static final String ORDER = "order";

  private final Stock stock;

  Report(Stock stock) {
    this.stock = stock;
  }

  /** Prints the shelves, what is to be ordered, and the sums. */
  void print() {
    Map<String, Integer> shelves = new TreeMap<>();
    int parts = 0;
    int pieces = 0;
    for (Part part : stock.byCode()) {
      String shelf = part.shelf().isEmpty() ? "nowhere" : part.shelf();
      shelves.merge(shelf, part.count(), Integer::sum);
      if (part.note().startsWith(ORDER)) {
        System.out.println("order " + part.code() + ", " + part.count() + " left");
      }
      parts++;
      pieces += part.count();
    }
    shelves.forEach((shelf, count) -> System.out.println("shelf " + shelf + ": " + count));
    System.out.println(parts + " parts, " + pieces + " pieces");
    System.out.println(stock.others() + " other lines");
  }
}
