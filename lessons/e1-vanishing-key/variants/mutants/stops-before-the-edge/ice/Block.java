package ice;

/** A block of ice: once it is pushed it slides until something stops it. */
public final class Block {
  private final Pos pos;

  public Block(Pos pos) {
    this.pos = pos;
  }

  public Pos pos() {
    return pos;
  }

  void slide(Direction way, Board board) {
    if (board.isFree(pos.beside(way))) {
      pos.move(way);
    }
  }

  @Override
  public String toString() {
    return "block at " + pos;
  }
}
