package layers;

import java.util.List;

/** An afternoon in a workshop: somebody cancels the bracket at once, and the gear at layer 3. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws InterruptedException {
    List<Job> jobs =
        List.of(new Job("bracket", 5, 10), new Job("gear", 8, 10), new Job("hook", 4, 10));
    Printer printer = new Printer(jobs, new User());
    List<String> results = printer.printAll();
    results.forEach(System.out::println); //@REPORT
  }

  /** Somebody at the panel. */
  private static final class User implements Panel {
    @Override
    public void heating(Printer printer, Job job) {
      if (job.part().equals("bracket")) {
        printer.cancel(); //@AT_ONCE
      }
    }

    @Override
    public void layer(Printer printer, Job job, int layer) {
      if (job.part().equals("gear") && layer == 3) {
        printer.cancel(); //@PRESSED
      }
    }
  }
}
