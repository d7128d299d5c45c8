package ferry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Who works today. */
public final class Roster {
  private final List<Shift> shifts = new ArrayList<>();

  public static Roster parse(List<String> lines) {
    Roster roster = new Roster();
    lines.stream().map(Shift::parse).forEach(roster.shifts::add);
    return roster;
  }

  public List<Shift> shifts() {
    return List.copyOf(shifts);
  }

  public Duration hours() {
    return shifts.stream().map(Shift::worked).reduce(Duration.ZERO, Duration::plus);
  }

  public int wages() {
    return shifts.stream().mapToInt(Shift::wage).sum();
  }
}
