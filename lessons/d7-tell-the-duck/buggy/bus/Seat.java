package bus;

/** A seat as it is printed on a ticket: rows count from 1, places are letters. */
public record Seat(int row, int place) {
  @Override
  public String toString() {
    return (row + 1) + String.valueOf((char) ('A' + place));
  }
}
