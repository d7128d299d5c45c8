package ferry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuayTest {
  private final Quay quay = new Quay();

  private static Deck deck(double metres, int seats) {
    return new Deck(List.of(new Lane(metres)), seats);
  }

  private void arrive(String... bookings) {
    Stream.of(bookings).map(Booking::parse).forEach(quay::arrive);
  }

  private static List<String> names(List<Booking> bookings) {
    return bookings.stream().map(Booking::reference).toList();
  }

  @Test
  void whoeverFindsRoomGoesOnBoardInOrder() {
    arrive("A 7:00 car 1", "B 7:00 car 1", "C 7:00 car 1", "D 7:00 car 1");
    assertEquals(List.of("A", "B", "C", "D"), names(quay.board(deck(20, 9))));
    assertEquals(List.of(), names(quay.waiting()));
  }

  @Test
  void thoseBehindGoPastWhoIsTooLong() {
    arrive("A 7:00 lorry 1", "B 7:00 car 1", "C 7:00 lorry 1", "D 7:00 bicycle 1");
    assertEquals(List.of("B", "D"), names(quay.board(deck(6, 9))));
    assertEquals(List.of("A", "C"), names(quay.waiting()));
  }

  @Test
  void thoseBehindGoPastWhoAreTooMany() {
    arrive("A 7:00 car 2", "B 7:00 car 5", "C 7:00 car 1");
    assertEquals(List.of("A", "C"), names(quay.board(deck(20, 4))));
    assertEquals(List.of("B"), names(quay.waiting()));
  }

  @Test
  void whoIsLeftGoesWithTheNext() {
    arrive("A 7:00 car 1", "B 7:00 car 1", "C 7:00 car 1");
    quay.board(deck(5, 9));
    assertEquals(List.of("B", "C"), names(quay.board(deck(10, 9))));
  }

  @Test
  void nobodyWaitsOnceTheQuayIsCleared() {
    arrive("A 7:00 car 1");
    assertEquals(List.of("A"), names(quay.clear()));
    assertEquals(List.of(), names(quay.board(deck(5, 9))));
  }
}
