package wind;

import java.util.List;

/** Fills the board in the morning. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Seamark seamark = new Seamark();
    Patience patience = new Patience(new Client(seamark), seamark::pass);
    Board board = new Board(patience);
    for (String place : List.of("Anholt", "Bogense", "Skagen", "Atlantis", "Tejn")) {
      System.out.println(board.line(place));
    }
    System.out.println("waited " + patience.waited() + " s");
  }
}
