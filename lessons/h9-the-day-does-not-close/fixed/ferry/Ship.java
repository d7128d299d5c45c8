package ferry;

import java.util.List;
import java.util.stream.Stream;

/**
 * A ship of the line.
 *
 * @param lanes how many lanes its deck has
 * @param metres length of each lane
 * @param seats how many people it may carry
 */
public record Ship(String name, int lanes, double metres, int seats) {
  /** An empty deck. */
  public Deck deck() {
    return new Deck(Stream.generate(() -> new Lane(metres)).limit(lanes).toList(), seats);
  }

  /** The ships that there are. */
  public static List<Ship> fleet() {
    return List.of(new Ship("Heron", 2, 21.0, 28), new Ship("Gannet", 3, 26.0, 60));
  }

  public static Ship named(String name) {
    return fleet().stream()
        .filter(ship -> ship.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new BadLine("there is no ship \"" + name + "\""));
  }
}
