package ice;

import java.util.Set;

/** Plays level 7 as a player has solved it. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Board board = new Board(7, 4, Set.of(new Pos(7, 2), new Pos(3, 4), new Pos(5, 3)));
    board.place(new Pos(4, 2));
    board.place(new Pos(3, 3));
    board.place(new Pos(5, 3));
    Penguin penguin = new Penguin(board, new Pos(2, 2));
    for (String move : "RIGHT DOWN RIGHT RIGHT RIGHT RIGHT RIGHT".split(" ")) {
      penguin.go(Direction.valueOf(move));
    }
    System.out.print(board.draw());
    System.out.println("penguin at " + penguin.pos());
    System.out.println("level 7: " + (board.isSolved() ? "solved" : "not solved yet"));
  }
}
