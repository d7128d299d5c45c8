package news;

import java.util.List;

/** Reads the ticker of the agencies onto the board. */
public final class Ticker {
  private static final int LATEST = 4;

  private final Board board;

  public Ticker(Board board) {
    this.board = board;
  }

  /**
   * Takes a line: {@code say TEXT}, {@code jam ROAD MINUTES}, or {@code works ROAD MINUTES} for
   * roadworks, which are a delay just as well.
   */
  public void take(String line) {
    String[] parts = line.split(" ");
    switch (parts[0]) {
      case "say":
        push(board.of(Bulletin.class), new Bulletin(line.substring(4)));
        break;
      case "jam":
        push(board.of(Delay.class), delay(parts));
        break;
      case "works":
        break;
      default:
        throw new Garbled(line);
    }
  }

  private static Delay delay(String[] parts) {
    return new Delay(parts[1], (int) Integer.parseInt(parts[2]));
  }

  /** Puts an item onto a list that holds the latest only. */
  private static void push(List items, Object item) {
    if (items.size() == LATEST) {
      items.remove(0);
    }
    items.add(item);
  }
}
