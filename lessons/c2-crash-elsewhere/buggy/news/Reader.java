package news;

import java.util.List;

/** Reads the news. */
public final class Reader {
  private final Board board;

  public Reader(Board board) {
    this.board = board;
  }

  /** What is said at an hour: the worst delay first, then all bulletins. */
  public String news(int hour) {
    StringBuilder text = new StringBuilder().append(hour).append(":00");
    text.append(" wait ").append(worst()).append(" min");
    List<Bulletin> bulletins = board.of(Bulletin.class);
    for (Bulletin bulletin : bulletins) { //@EACH
      text.append(" | ").append(bulletin.text());
    }
    return text.toString(); //@SAID
  }

  private int worst() {
    int worst = 0;
    for (Delay delay : board.of(Delay.class)) {
      worst = Math.max(worst, delay.minutes()); //@WORST
    }
    return worst;
  }
}
