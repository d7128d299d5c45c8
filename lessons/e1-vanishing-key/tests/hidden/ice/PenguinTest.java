package ice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PenguinTest {
  private final Board board = new Board(6, 5, Set.of());
  private final Penguin penguin = new Penguin(board, new Pos(1, 2));

  @Test
  void itDoesNotWalkThroughABlockThatItHasPushed() {
    board.place(new Pos(3, 2));
    for (int i = 0; i < 8; i++) {
      penguin.go(Direction.RIGHT);
    }
    assertEquals(new Pos(5, 2), penguin.pos());
  }

  @Test
  void itStaysOnTheBoard() {
    penguin.go(Direction.LEFT);
    assertEquals(new Pos(1, 2), penguin.pos());
  }

  @Test
  void itStandsStillWhileItPushes() {
    board.place(new Pos(2, 2));
    penguin.go(Direction.RIGHT);
    assertEquals(new Pos(1, 2), penguin.pos());
  }
}
