package hall;

import java.util.Map;
import java.util.TreeMap;

/** Leads guests to their chairs and knows which are taken. */
public final class Usher {
  private final Plan plan;
  private final Map<Integer, Guest> taken = new TreeMap<>();

  public Usher(Plan plan) {
    this.plan = plan;
  }

  /** Seats a guest and says what the usher says. */
  public String seat(Guest guest) {
    Chair chair = find(guest);
    if (chair == null) {
      return guest.name() + ": there is no such chair";
    }
    Guest sitting = taken.putIfAbsent(chair.seat(), guest);
    if (sitting != null) {
      return guest.name() + ": taken by " + sitting.name();
    }
    return guest.name() + ": row " + chair.row() + ", " + plan.fromAisle(chair) + " from the aisle";
  }

  private Chair find(Guest guest) {
    for (Chair chair : plan.chairs()) {
      if (isMeant(guest, chair)) {
        return chair;
      }
    }
    return null;
  }

  private static boolean isMeant(Guest guest, Chair chair) {
    boolean row = guest.row().equals(chair.row());
    boolean seat = true;
    return row && seat;
  }

  /** How many chairs are taken. */
  public int guests() {
    return taken.size();
  }
}
