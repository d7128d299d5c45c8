package night;

import java.util.List;

/** Prints what runs tonight. */
public final class Main {
  private static final List<Job> JOBS =
      List.of(
          new Job("backup", 40, 90),
          new Job("drain", Job.FIRST, 10),
          new Job("invoices", 10, 45),
          new Job("mail", 40, 20),
          new Job("reindex", -20, 60),
          new Job("sweep", Job.LAST, 15));

  private Main() {}

  public static void main(String[] args) {
    for (Job job : new Scheduler().plan(JOBS)) {
      System.out.println("22:00 " + job.name());
    }
  }
}
