package ferry;

/** The island ferry, on the third of May. */
public final class Main {
  private static final String PAPERS =
      """
      [sailings]
      6:50  Heron
      8:15  Heron
      9:40  Heron
      11:00 Gannet
      14:30 Gannet
      18:05 Heron
      22:10 Gannet

      [cancelled]
      9:40

      [crew]
      Maren 5:30  13:30
      Ole   6:00  11:00
      Tjark 13:30 21:30
      Inga  17:00 23:00
      Bent  21:30 2:00
      Wiebke 22:00 6:00

      [bookings]
      B01 6:50  car 2 resident
      B02 6:50  lorry 1
      B03 6:50  van 3
      B04 6:50  car 4
      B05 6:50  lorry 2
      B06 6:50  bicycle 1 resident
      B07 6:50  car 1 resident
      B08 8:15  camper 4
      B09 8:15  car 2
      B10 8:15  lorry 2
      B11 8:15  bicycle 1
      B12 9:40  van 5
      B13 9:40  car 3 resident
      B14 9:40  lorry 1
      B15 9:40  camper 2
      B16 9:40  bicycle 2
      B17 11:00 car 4
      B18 11:00 lorry 2
      B19 11:00 camper 4
      B20 11:00 car 2 resident
      B21 14:30 car 5
      B22 14:30 van 2
      B23 14:30 bicycle 1
      B24 18:05 lorry 1
      B25 18:05 camper 3
      B26 18:05 car 4 resident
      B27 18:05 van 6
      B28 18:05 car 2
      B29 22:10 car 1
      B30 22:10 lorry 2
      B31 22:10 bicycle 1 resident

      [office]
      vehicles carried = 31
      people carried   = 76
      left on the quay = 2
      refunds          = 0
      takings          = 1084.65
      hours worked     = 38 h 00
      wages            = 912.00
      """;

  private Main() {}

  public static void main(String[] args) {
    Day day = new Day(Papers.read(PAPERS));
    day.run();
    day.report().forEach(System.out::println);
  }
}
