package ice;

/** A way to go on the board. */
public enum Direction {
  UP(0, -1),
  DOWN(0, 1),
  LEFT(-1, 0),
  RIGHT(1, 0);

  final int columns;
  final int rows;

  Direction(int columns, int rows) {
    this.columns = columns;
    this.rows = rows;
  }
}
