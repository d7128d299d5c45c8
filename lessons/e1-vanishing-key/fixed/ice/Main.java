package ice;

/** Plays level 7 as a player has solved it. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Board board = new Board(7, 4);
    board.dig(new Pos(7, 2));
    board.dig(new Pos(3, 4));
    board.dig(new Pos(5, 3));
    board.place(new Pos(4, 2));
    board.place(new Pos(3, 3));
    board.place(new Pos(5, 3));
    Penguin penguin = new Penguin(board, new Pos(2, 2));
    for (char key : "RDRRRRR".toCharArray()) {
      penguin.go(direction(key));
    }
    System.out.print(board.draw());
    System.out.println("penguin at " + penguin.pos());
    System.out.println("level 7: " + (board.isSolved() ? "solved" : "not solved yet"));
  }

  private static Direction direction(char key) {
    return switch (key) {
      case 'U' -> Direction.UP;
      case 'D' -> Direction.DOWN;
      case 'L' -> Direction.LEFT;
      default -> Direction.RIGHT;
    };
  }
}
