package ice;

/** A block of ice: once it is pushed it slides until something stops it. */
public record Block(Pos pos) {
  void slide(Direction way, Board board) {
    if (board.isFree(pos.beside(way))) {
      pos.move(way);
    }
  }
}
