package night;

import java.util.List;

/** Prints what runs tonight. */
public final class Main {
  private static final int BEGIN = 22 * 60;
  private static final int END = 30 * 60;
  private static final List<String> TABLE =
      List.of(
          "# name, rank, minutes",
          "backup, 40, 90",
          "drain, first, 10",
          "invoices, 10, 45",
          "mail, 40, 20",
          "reindex, -20, 60",
          "sweep, last, 15");

  private Main() {}

  public static void main(String[] args) {
    List<Slot> slots = new Scheduler(BEGIN, END).plan(JobTable.read(TABLE));
    for (Slot slot : slots) {
      System.out.println(slot.line());
    }
    if (!slots.isEmpty()) {
      System.out.println("done at " + Clock.text(slots.get(slots.size() - 1).end()));
    }
  }
}
