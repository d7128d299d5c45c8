package ice;

/** A block of ice: once it is pushed it slides until something stops it. */
public final class Block {
  private Pos pos;

  public Block(Pos pos) {
    this.pos = pos;
  }

  public Pos pos() {
    return pos;
  }

  void slide(Direction way, Board board) {
    while (board.isFree(pos.beside(way))) {
      pos = pos.beside(way);
    }
  }

  @Override
  public String toString() {
    return "block at " + pos;
  }
}
