package port;

import java.util.List;

/** Prints the loading sheet for a ship. */
public final class Main {
  private static final List<String> MANIFEST =
      List.of(
          "BOX;PORT;GROSS WEIGHT;GOODS",
          "MSKU-1041;Izmir;18400;tiles",
          "MSKU-1042;Izmir;9650;cotton",
          "HLXU-7730;Trieste;21300;marble",
          "HLXU-7731;Izmir;;empties");

  private Main() {}

  public static void main(String[] args) {
    Manifest manifest = Manifest.read(MANIFEST);
    LoadingSheet sheet = new LoadingSheet(manifest);
    for (String line : sheet.lines()) {
      System.out.println(line);
    }
    System.out.println("on board " + sheet.total() + " kg");
  }
}
