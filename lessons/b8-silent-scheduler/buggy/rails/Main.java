package rails;

import java.util.List;

/** Six minutes in a station. */
public final class Main {
  private static final List<List<String>> NEWS =
      List.of(
          List.of("Lund;02;+0", "Ystad;05;+0"),
          List.of("Lund;02;+1", "Ystad;05;+0"),
          List.of("Lund;02;+2", "Ystad;05;+0"),
          List.of("Ystad;05;?", "Lund;12;+0"),
          List.of("Ystad;05;+9", "Lund;12;+0"),
          List.of("Lund;12;+0", "Ystad;05;+9"),
          List.of("Lund;12;+1", "Ystad;05;+9"));

  private Main() {}

  public static void main(String[] args) throws InterruptedException {
    Station station = new Station(NEWS::get, 6);
    station.open();
    System.out.println("it is minute " + station.clock().minute()); //@CLOCK
    System.out.println(station.board()); //@PRINT
  }
}
