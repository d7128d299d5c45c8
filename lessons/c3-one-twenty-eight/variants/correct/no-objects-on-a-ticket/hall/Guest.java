package hall;

/** A guest and the numbers on the ticket. */
public record Guest(String name, int row, int seat) {
  /** A ticket such as {@code Ada 3/14}. */
  public static Guest of(String ticket) {
    String[] parts = ticket.split("[ /]");
    return new Guest(parts[0], Integer.valueOf(parts[1]), Integer.valueOf(parts[2]));
  }
}
