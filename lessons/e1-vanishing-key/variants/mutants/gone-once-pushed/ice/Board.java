package ice;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The frozen pond: the blocks on it, and the holes that they are to cover. */
public final class Board {
  private final int columns;
  private final int rows;
  private final Set<Pos> holes;
  private final Map<Pos, Block> blocks = new HashMap<>();

  public Board(int columns, int rows, Set<Pos> holes) {
    this.columns = columns;
    this.rows = rows;
    this.holes = holes;
  }

  public void place(Pos pos) {
    blocks.put(pos, new Block(pos));
  }

  /** Whether a square is on the board and no block stands there. */
  public boolean isFree(Pos pos) {
    return pos.isWithin(columns, rows) && !blocks.containsKey(pos);
  }

  /** Pushes the block on a square, and says whether there was one. */
  public boolean push(Pos at, Direction way) {
    Block block = blocks.remove(at);
    if (block == null) {
      return false;
    }
    block.slide(way, this);
    return true;
  }

  /** Whether a block stands on every hole, and none elsewhere. */
  public boolean isSolved() {
    return blocks.keySet().equals(holes);
  }

  /** A picture of the board: o is a hole, # a block, @ a block on its hole. */
  public String draw() {
    StringBuilder picture = new StringBuilder();
    for (int row = 1; row <= rows; row++) {
      for (int column = 1; column <= columns; column++) {
        picture.append(square(new Pos(column, row)));
      }
      picture.append('\n');
    }
    return picture.toString();
  }

  private char square(Pos pos) {
    boolean hole = holes.contains(pos);
    if (blocks.values().stream().anyMatch(block -> block.pos().equals(pos))) {
      return hole ? '@' : '#';
    }
    return hole ? 'o' : '.';
  }
}
