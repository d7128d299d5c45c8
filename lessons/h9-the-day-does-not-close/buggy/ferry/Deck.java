package ferry;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The deck of a ship while it is loaded. */
public final class Deck {
  private final List<Lane> lanes;
  private final int seats;

  public Deck(List<Lane> lanes, int seats) {
    this.lanes = List.copyOf(lanes);
    this.seats = seats;
  }

  /**
   * Takes a vehicle on board, into the lane that it fills best.
   *
   * @return false when there is no lane or there are no seats for it
   */
  public boolean take(Booking booking) {
    if (people() + booking.people() > seats) {
      return false;
    }
    Optional<Lane> best =
        lanes.stream()
            .filter(lane -> lane.fits(booking))
            .min(Comparator.comparingDouble(Lane::free));
    best.ifPresent(lane -> lane.add(booking));
    return best.isPresent();
  }

  public int people() {
    return onBoard().mapToInt(Booking::people).sum();
  }

  public Stream<Booking> onBoard() {
    return lanes.stream().flatMap(lane -> lane.standing().stream());
  }

  public double free() {
    return lanes.stream().mapToDouble(Lane::free).sum();
  }
}
