package ferry;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The sailings of a day. */
public final class Timetable {
  private final List<Sailing> sailings = new ArrayList<>();
  private final NavigableMap<LocalTime, Sailing> byDeparture = new TreeMap<>();
  private final Set<Sailing> cancelled = new HashSet<>();

  /** Reads lines such as {@code 9:40 Heron}, in the order in which they are sailed. */
  public static Timetable parse(List<String> lines) {
    Timetable timetable = new Timetable();
    for (String line : lines) {
      String[] words = line.trim().split("\\s+");
      if (words.length != 2) {
        throw new BadLine("a sailing is: DEPARTURE SHIP");
      }
      timetable.add(Clock.show(Clock.parse(words[0])), Ship.named(words[1]));
    }
    return timetable;
  }

  private void add(String departs, Ship ship) {
    Sailing sailing = new Sailing(sailings.size() + 1, departs, ship);
    sailings.add(sailing);
    byDeparture.put(sailing.time(), sailing);
  }

  /** The sailings in the order of the day. */
  public List<Sailing> sailings() {
    return List.copyOf(sailings);
  }

  public Sailing at(String departs) {
    Sailing sailing = byDeparture.get(Clock.parse(departs));
    if (sailing == null) {
      throw new BadLine("nothing sails at " + departs);
    }
    return sailing;
  }

  public void cancel(Sailing sailing) {
    cancelled.add(sailing);
  }

  public boolean sails(Sailing sailing) {
    return !cancelled.contains(sailing);
  }

  /** The first sailing after this one that is not cancelled; none when it was the last. */
  public Optional<Sailing> after(Sailing sailing) {
    Map.Entry<LocalTime, Sailing> next = byDeparture.higherEntry(sailing.time());
    while (next != null && !sails(next.getValue())) {
      next = byDeparture.higherEntry(next.getKey());
    }
    return Optional.ofNullable(next).map(Map.Entry::getValue);
  }
}
