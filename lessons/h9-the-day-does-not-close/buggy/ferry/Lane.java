package ferry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A lane of a deck; vehicles stand in it one behind the other. */
public final class Lane {
  private final double metres;
  private final List<Booking> standing = new ArrayList<>();

  public Lane(double metres) {
    this.metres = metres;
  }

  public double free() {
    return metres - standing.stream().mapToDouble(Booking::metres).sum();
  }

  public boolean fits(Booking booking) {
    return booking.metres() <= free();
  }

  void add(Booking booking) {
    standing.add(booking);
  }

  public List<Booking> standing() {
    return Collections.unmodifiableList(standing);
  }
}
