package cold;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A week of the cold store, a row every minute; made up, and always the same. */
final class Recording {
  private static final String[] PROBES = {"door", "shelf", "vent"};
  private static final int ROWS_TO_A_GAP = 9_000;

  private Recording() {}

  static List<String> rows(int count) {
    Random weather = new Random(1893);
    List<String> rows = new ArrayList<>();
    for (int row = 1; row <= count; row++) {
      boolean noPower = weather.nextInt(ROWS_TO_A_GAP) == 0;
      int tenths = weather.nextInt(15) - 187;
      String cell = noPower ? "-" : tenths / 10 + "." + Math.abs(tenths % 10);
      rows.add(row + ";" + PROBES[row % PROBES.length] + ";" + cell);
    }
    return rows;
  }
}
