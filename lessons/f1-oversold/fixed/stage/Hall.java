package stage;

import java.util.Map;
import java.util.TreeMap;

/** Who sits where. Safe for use by several threads. */
public final class Hall {
  /** No seat at all. */
  public static final int NONE = -1;

  private final int seats;
  private final Map<Integer, String> guests = new TreeMap<>();

  public Hall(int seats) {
    this.seats = seats;
  }

  /** The free seat with the lowest number, or NONE. */
  public synchronized int firstFree() {
    for (int seat = 1; seat <= seats; seat++) {
      if (!guests.containsKey(seat)) {
        return seat;
      }
    }
    return NONE;
  }

  public synchronized void take(int seat, String guest) {
    guests.put(seat, guest);
  }

  public synchronized int taken() {
    return guests.size();
  }

  public synchronized String guest(int seat) {
    return guests.getOrDefault(seat, "nobody");
  }
}
