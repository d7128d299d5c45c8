package ice;

/** A block of ice: once it is pushed it slides until something stops it. */
public record Block(Pos pos) {
  /** The block as it is when it has slid. */
  Block slide(Direction way, Board board) {
    Pos to = pos;
    while (board.isFree(to.beside(way))) {
      to = to.beside(way);
    }
    return new Block(to);
  }
}
