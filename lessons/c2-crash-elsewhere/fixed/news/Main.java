package news;

import java.util.List;

/** A day in the newsroom of a local radio. */
public final class Main {
  private static final List<String> MORNING =
      List.of("say Bridge open again", "jam A4 15", "say Fair from Friday on");
  private static final List<String> NOON =
      List.of("jam A81 20", "say Mayor in Lyon", "works A4 45", "jam A4 25", "say Rain at night");

  private Main() {}

  public static void main(String[] args) {
    Board board = new Board();
    Ticker ticker = new Ticker(board);
    Reader reader = new Reader(board);
    MORNING.forEach(ticker::take);
    System.out.println(reader.news(8));
    NOON.forEach(ticker::take);
    System.out.println(reader.news(13));
  }
}
