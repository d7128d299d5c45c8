package ferry;

import java.util.ArrayList;
import java.util.List;

/** Where vehicles wait for their sailing, first come, first served. */
public final class Quay {
  private final List<Booking> waiting = new ArrayList<>();

  public void arrive(Booking booking) {
    waiting.add(booking);
  }

  /**
   * Lets those on board for whom there is room, in the order in which they came. Who finds none
   * stays, and those behind may go past.
   *
   * @return who went on board
   */
  public List<Booking> board(Deck deck) {
    List<Booking> boarded = new ArrayList<>();
    for (int place = 0; place < waiting.size(); place++) { //@WALK
      Booking booking = waiting.get(place); //@LOOK
      if (deck.take(booking)) { //@TAKE
        boarded.add(booking);
      }
    }
    waiting.removeAll(boarded); //@LEAVE
    return boarded; //@BOARDED
  }

  /** Who waits now, in order. */
  public List<Booking> waiting() {
    return List.copyOf(waiting);
  }

  /** Sends everybody away who still waits. */
  public List<Booking> clear() {
    List<Booking> left = List.copyOf(waiting);
    waiting.clear();
    return left;
  }
}
