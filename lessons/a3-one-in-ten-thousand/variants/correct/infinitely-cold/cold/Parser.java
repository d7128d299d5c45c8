package cold;

/** Reads the rows that the logger in the store writes, such as {@code 417;door;-18.3}. */
public final class Parser {
  /** Stands for a measurement that the logger could not take; it writes a dash then. */
  public static final double MISSING = Double.NEGATIVE_INFINITY;

  private Parser() {}

  /**
   * Reads a row.
   *
   * @throws IllegalArgumentException if it is no row of the logger
   */
  public static Reading parse(String row) {
    String[] cells = row.split(";");
    if (cells.length != 3) {
      throw new IllegalArgumentException("not a row: " + row);
    }
    return new Reading(Integer.parseInt(cells[0]), cells[1], celsius(cells[2]));
  }

  private static double celsius(String cell) {
    if (cell.equals("-")) {
      return MISSING;
    }
    return Double.parseDouble(cell);
  }
}
