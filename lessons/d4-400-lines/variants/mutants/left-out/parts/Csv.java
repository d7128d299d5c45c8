package parts;

/** Lines of cells with a comma between them. No cell of a stock list holds a comma. */
final class Csv {
  private Csv() {}

  /** The cells of a line, in their order; a cell may be blank. */
  static String[] cells(String line) {
    String[] cells = line.split(",");
    return cells;
  }
}
