package ice;

/** A square of the board; columns and rows count from 1. */
public final class Pos {
  private int column;
  private int row;

  public Pos(int column, int row) {
    this.column = column;
    this.row = row;
  }

  /** Whether it lies among so many columns and rows. */
  boolean isWithin(int columns, int rows) {
    return column >= 1 && column <= columns && row >= 1 && row <= rows;
  }

  Pos copy() {
    return new Pos(column, row);
  }

  /** The square next to this one. */
  public Pos beside(Direction way) {
    return new Pos(column + way.columns, row + way.rows);
  }

  public void move(Direction way) {
    column += way.columns;
    row += way.rows;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Pos && column == ((Pos) other).column && row == ((Pos) other).row;
  }

  @Override
  public int hashCode() {
    return 31 * column + row;
  }

  @Override
  public String toString() {
    return "(" + column + "," + row + ")";
  }
}
