package logs;

/** Looks up three hours of a year in the log of a meter. */
public final class Main {
  private static final int RECORDS = 1_500_000_000;

  private Main() {}

  public static void main(String[] args) {
    Usage usage = new Usage(new MeterLog(RECORDS));
    System.out.println(usage.hour(0));
    System.out.println(usage.hour(2_000));
    System.out.println(usage.hour(6_500));
  }
}
