package ice;

/** The player's penguin: it waddles over the ice and pushes what is in its way. */
public final class Penguin {
  private final Board board;
  private Pos pos;

  public Penguin(Board board, Pos pos) {
    this.board = board;
    this.pos = pos;
  }

  /** Goes one square that way, or pushes the block that stands there. */
  public void go(Direction way) {
    Pos ahead = pos.beside(way);
    if (!board.push(ahead, way) && board.isFree(ahead)) {
      pos = ahead;
    }
  }

  public Pos pos() {
    return pos;
  }
}
