package night;

import java.util.List;

/** Prints what runs tonight. */
public final class Main {
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
    for (Slot slot : new Scheduler().plan(JobTable.read(TABLE))) {
      System.out.println(Clock.text(slot.start()) + " " + slot.job().name());
    }
  }
}
