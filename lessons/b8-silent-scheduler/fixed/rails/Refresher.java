package rails;

import java.util.ArrayList;
import java.util.List;

/** Brings the news of the minute to the board, and keeps a record of that. */
public final class Refresher {
  private final Feed feed;
  private final Clock clock;
  private final Board board;
  private final List<String> record = new ArrayList<>();
  private int last = -1;

  public Refresher(Feed feed, Clock clock, Board board) {
    this.feed = feed;
    this.clock = clock;
    this.board = board;
  }

  synchronized void refresh() {
    int minute = clock.minute();
    if (minute > last) {
      last = minute;
      try {
        record.add(minute + ": " + bring(minute));
      } catch (RuntimeException e) {
        record.add(minute + ": " + e);
      }
    }
  }

  private String bring(int minute) {
    List<Departure> departures = new ArrayList<>();
    for (String line : feed.lines(minute)) {
      departures.add(Departure.of(line));
    }
    board.show(minute, departures);
    return departures.size() + " departures";
  }

  public synchronized List<String> record() {
    return List.copyOf(record);
  }
}
