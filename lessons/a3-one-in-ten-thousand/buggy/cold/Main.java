package cold;

/** Prints the weekly report of a cold store. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Report report = Report.of(Recording.rows(10_000));
    System.out.println(report.text());
  }
}
