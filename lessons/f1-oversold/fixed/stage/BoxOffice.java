package stage;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Sells the seats of a hall, at as many counters as there are clerks. */
public final class BoxOffice {
  private final Hall hall;
  private final Payments payments;
  private final List<Ticket> sold = new CopyOnWriteArrayList<>();

  public BoxOffice(Hall hall, Payments payments) {
    this.hall = hall;
    this.payments = payments;
  }

  /** A ticket for the first free seat; none when the house is full or the card is refused. */
  public synchronized Optional<Ticket> sell(String guest, int cents) {
    int seat = hall.firstFree();
    if (seat == Hall.NONE) {
      return Optional.empty();
    }
    if (!payments.charge(guest, cents)) {
      return Optional.empty();
    }
    hall.take(seat, guest);
    Ticket ticket = new Ticket(seat, guest);
    sold.add(ticket);
    return Optional.of(ticket);
  }

  public List<Ticket> sold() {
    return List.copyOf(sold);
  }
}
