package parts;

import java.util.ArrayList;
import java.util.List;

/** Lines of cells with a comma between them. No cell of a stock list holds a comma. */
final class Csv {
  private Csv() {}

  /** The cells of a line, in their order; a cell may be blank. */
  static String[] cells(String line) {
    List<String> cells = new ArrayList<>();
    int from = 0;
    for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', from)) {
      cells.add(line.substring(from, comma));
      from = comma + 1;
    }
    cells.add(line.substring(from));
    return cells.toArray(new String[0]);
  }
}
