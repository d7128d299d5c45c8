package bus;

import java.util.ArrayList;
import java.util.List;

/** Gives seats to parties, so that each sits together if that can be. */
public final class Seating {
  private final Coach coach;

  public Seating(Coach coach) {
    this.coach = coach;
  }

  /** Seats for a party: in one row if there is one with room, else wherever; none if too few. */
  public List<Seat> book(int people) {
    for (int row = 0; row < coach.rows(); row++) {
      if (coach.free(row) >= people) {
        return take(row, row, people);
      }
    }
    return free() >= people ? take(0, coach.rows() - 1, people) : List.of();
  }

  /** How many seats are free in the coach. */
  public int free() {
    int free = 0;
    for (int row = 0; row < coach.rows(); row++) {
      free += coach.free(row);
    }
    return free;
  }

  private List<Seat> take(int from, int to, int people) {
    List<Seat> seats = new ArrayList<>();
    for (int row = from; row <= to; row++) {
      for (int place = 0; place < Coach.WIDTH && seats.size() < people; place++) {
        if (coach.isFree(row, place)) {
          coach.take(row, place);
          seats.add(new Seat(row, place));
        }
      }
    }
    return seats;
  }
}
