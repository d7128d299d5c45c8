package ferry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The day as it happens: bookings come to the quay, sailings leave or are cancelled. */
public final class Harbour {
  private final Timetable timetable;
  private final Till till;
  private final Journal journal;
  private final Map<Sailing, Quay> quays = new HashMap<>();
  private int vehicles;
  private int people;
  private int left;

  public Harbour(Timetable timetable, Till till, Journal journal) {
    this.timetable = timetable;
    this.till = till;
    this.journal = journal;
    timetable.sailings().forEach(sailing -> quays.put(sailing, new Quay()));
  }

  /** A booking is paid, and waits for its sailing. */
  public void book(Booking booking) {
    Quay quay = quays.get(timetable.at(booking.sailing()));
    till.pay(booking);
    quay.arrive(booking);
  }

  /**
   * A sailing is cancelled: whoever waits for it goes to the end of the queue for the next one, or
   * gets the money back when there is none.
   */
  public void cancel(Sailing sailing) {
    timetable.cancel(sailing);
    Optional<Sailing> next = timetable.after(sailing);
    List<Booking> stranded = quays.get(sailing).clear();
    journal.note(sailing, "cancelled, " + stranded.size() + " waiting");
    for (Booking booking : stranded) {
      if (next.isPresent()) {
        quays.get(next.get()).arrive(booking);
      } else {
        till.refund(booking); //@REFUND
      }
    }
  }

  /** A sailing leaves with whoever finds room; the others wait for the next one. */
  public void sail(Sailing sailing) {
    Deck deck = sailing.ship().deck();
    Quay quay = quays.get(sailing);
    List<Booking> boarded = quay.board(deck);
    vehicles += boarded.size();
    people += deck.people();
    journal.note(sailing, boarded.size() + " on board, " + Math.round(deck.free()) + " m free");
    left += quay.waiting().size();
    Optional<Sailing> next = later(sailing);
    for (Booking booking : quay.clear()) {
      next.ifPresentOrElse(
          there -> quays.get(there).arrive(booking), () -> till.refund(booking));
    }
  }

  /** The next one in the order of the day that sails. */
  private Optional<Sailing> later(Sailing sailing) {
    return timetable.sailings().stream()
        .skip(sailing.number())
        .filter(timetable::sails)
        .findFirst();
  }

  public int vehicles() {
    return vehicles;
  }

  public int people() {
    return people;
  }

  /** How often somebody did not get on the sailing for which they were there. */
  public int left() {
    return left;
  }
}
