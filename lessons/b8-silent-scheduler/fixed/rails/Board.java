package rails;

import java.util.List;

/** The departures as they are shown in the hall. */
public final class Board {
  private int asOf = -1;
  private List<Departure> departures = List.of();

  synchronized void show(int minute, List<Departure> news) {
    asOf = minute;
    departures = List.copyOf(news);
  }

  @Override
  public synchronized String toString() {
    return departures + " as of minute " + asOf;
  }
}
