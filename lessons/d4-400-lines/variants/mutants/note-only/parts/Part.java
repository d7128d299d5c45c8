package parts;

/** A sort of part, as a line of the stock list gives it. */
final class Part {
  private final String[] cells;

  /**
   * @param cells code, count, shelf and note
   */
  Part(String[] cells) {
    this.cells = cells;
  }

  String code() {
    return cells[0];
  }

  /** How many there are; none when nobody has counted. */
  int count() {
    return cells[1].isEmpty() ? 0 : Integer.parseInt(cells[1]);
  }

  /** Where they lie, possibly blank. */
  String shelf() {
    return cells[2];
  }

  /** What somebody wrote beside it, possibly blank. */
  String note() {
    return cells.length > 3 ? cells[3] : "";
  }
}
