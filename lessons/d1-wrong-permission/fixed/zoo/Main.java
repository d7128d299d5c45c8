package zoo;

import java.util.Map;
import java.util.Set;

/** A morning in the zoo. */
public final class Main {
  private static final String MORNING = "11@1 2@1 11@11 21@1 2@12 1@11 21@2 11@11 12@11";

  private Main() {}

  public static void main(String[] args) {
    Gatehouse gatehouse = new Gatehouse(new Memo(roster()));
    for (String visit : MORNING.split(" ")) {
      int at = visit.indexOf('@');
      gatehouse.pass(
          Integer.parseInt(visit.substring(0, at)), Integer.parseInt(visit.substring(at + 1)));
    }
    System.out.print(gatehouse.book());
  }

  private static Roster roster() {
    return new Roster(
        Map.of(1, "volunteers", 2, "volunteers", 11, "lions", 12, "vets", 21, "birds"),
        Map.of(
            1, Set.of("volunteers", "lions", "vets", "birds"),
            2, Set.of("birds", "vets"),
            11, Set.of("lions", "vets"),
            12, Set.of("vets")));
  }
}
