package bus;

import java.util.List;

/** An evening at the ticket office of a night coach. */
public final class Main {
  private static final List<String> PARTIES = List.of("Abel 2", "Berg 3", "Chen 1", "Dorn 4");

  private Main() {}

  public static void main(String[] args) {
    Seating seating = new Seating(Coach.withRows(12));
    for (String party : PARTIES) {
      String name = party.substring(0, party.indexOf(' '));
      int people = Integer.parseInt(party.substring(party.indexOf(' ') + 1));
      List<Seat> seats = seating.book(people); //@BOOK
      System.out.println(name + ": " + (seats.isEmpty() ? "sold out" : seats)); //@PRINT
    }
    System.out.println("free: " + seating.free()); //@FREE
  }
}
