package ice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class BoardTest {
  private final Board board = new Board(6, 5, Set.of());

  @Test
  void aBlockThatWasPushedStandsWhereItStopped() {
    board.place(new Pos(2, 3));
    assertTrue(board.push(new Pos(2, 3), Direction.RIGHT));
    assertFalse(board.isFree(new Pos(6, 3)));
  }

  @Test
  void theSquareItLeftIsFree() {
    board.place(new Pos(2, 3));
    board.push(new Pos(2, 3), Direction.RIGHT);
    assertTrue(board.isFree(new Pos(2, 3)));
    assertFalse(board.push(new Pos(2, 3), Direction.RIGHT));
  }

  @Test
  void aBlockCanBePushedAgain() {
    board.place(new Pos(2, 3));
    board.push(new Pos(2, 3), Direction.RIGHT);
    assertTrue(board.push(new Pos(6, 3), Direction.UP));
    assertTrue(board.push(new Pos(6, 1), Direction.LEFT));
    assertEquals("#.....\n......\n......\n......\n......\n", board.draw());
  }

  @Test
  void aBlockThatWasPushedStopsOthers() {
    board.place(new Pos(2, 3));
    board.place(new Pos(3, 5));
    board.push(new Pos(2, 3), Direction.RIGHT);
    board.push(new Pos(3, 5), Direction.RIGHT);
    board.push(new Pos(6, 5), Direction.UP);
    assertEquals("......\n......\n.....#\n.....#\n......\n", board.draw());
  }

  @Test
  void aLevelIsSolvedWhenEveryHoleIsCovered() {
    Board level = new Board(6, 5, Set.of(new Pos(6, 3), new Pos(1, 1)));
    level.place(new Pos(2, 3));
    level.place(new Pos(1, 1));
    assertFalse(level.isSolved());
    level.push(new Pos(2, 3), Direction.RIGHT);
    assertTrue(level.isSolved());
  }

  @Test
  void aBlockBesideTheHolesSpoilsIt() {
    Board level = new Board(6, 5, Set.of(new Pos(6, 3)));
    level.place(new Pos(6, 3));
    assertTrue(level.isSolved());
    level.place(new Pos(1, 1));
    assertFalse(level.isSolved());
  }

  @Test
  void aHoleThatIsLeftIsNotCoveredAnyMore() {
    Board level = new Board(6, 5, Set.of(new Pos(2, 3)));
    level.place(new Pos(2, 3));
    level.push(new Pos(2, 3), Direction.DOWN);
    assertFalse(level.isSolved());
  }

  @Test
  void aBlockAtTheEdgeStaysAndIsStillThere() {
    board.place(new Pos(6, 3));
    assertTrue(board.push(new Pos(6, 3), Direction.RIGHT));
    assertFalse(board.isFree(new Pos(6, 3)));
  }
}
