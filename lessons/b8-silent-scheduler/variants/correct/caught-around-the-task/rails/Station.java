package rails;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The hall: a clock and a board, both kept up to date by one timer. Minutes are short here. */
public final class Station {
  private static final int MINUTE_MILLIS = 5;

  private final Clock clock;
  private final Board board = new Board();
  private final Refresher refresher;

  public Station(Feed feed, int lastMinute) {
    clock = new Clock(lastMinute);
    refresher = new Refresher(feed, clock, board);
  }

  /** Is open until the last minute is over. */
  public void open() throws InterruptedException {
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "timer"));
    Future<?> refreshing =
        timer.scheduleAtFixedRate(this::refresh, 0, MINUTE_MILLIS, TimeUnit.MILLISECONDS);
    Future<?> ticking =
        timer.scheduleAtFixedRate(clock::tick, 0, MINUTE_MILLIS, TimeUnit.MILLISECONDS);
    clock.await();
    timer.shutdown();
    timer.awaitTermination(1, TimeUnit.MINUTES);
  }

  private void refresh() {
    try {
      refresher.refresh();
    } catch (RuntimeException e) {
      refresher.failed(e);
    }
  }

  public Clock clock() {
    return clock;
  }

  public Board board() {
    return board;
  }

  public Refresher refresher() {
    return refresher;
  }
}
