package cycles;

/** Three days in the town hall, on each of which the same is asked. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    ReportMaker maker = new ReportMaker(new Counters());
    ReportCache cache = new ReportCache(maker);
    Desk desk = new Desk(cache);
    int asked = 0;
    for (int day = 1; day <= 3; day++) {
      desk.ask("Bridge", 5, 7, 9);
      desk.ask("Bridge", 5, 16, 19);
      desk.ask("Mill Lane", 5, 7, 9);
      desk.ask("Mill Lane", 4, 7, 9);
      desk.again();
      asked += 5;
    }
    System.out.println(asked + " questions, " + maker.made() + " reports made");
  }
}
