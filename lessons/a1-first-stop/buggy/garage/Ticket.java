package garage;

import java.time.Duration;
import java.time.LocalDateTime;

/** A ticket, drawn at the barrier on the way in and stamped on the way out. */
public record Ticket(String number, LocalDateTime entry, LocalDateTime exit) {
  public Ticket {
    if (exit.isBefore(entry)) {
      throw new IllegalArgumentException(number + " leaves before it comes");
    }
  }

  /** Whole minutes between the two barriers. */
  public int minutes() {
    return Math.toIntExact(Duration.between(entry, exit).toMinutes());
  }
}
