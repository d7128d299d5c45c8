package race;

import java.util.LinkedHashMap;
import java.util.Map;

/** The numbers that runners wear: one for each name, in the order in which they signed up. */
public final class Bibs {
  private final Map<String, Integer> byName = new LinkedHashMap<>();
  private int refused;

  /** Gives the runner a number, unless they have one or their name cannot be taken. */
  public void enter(Entry entry) {
    if (!Names.isName(entry.name())) {
      refused++;
      return;
    }
    byName.putIfAbsent(entry.name(), byName.size() + 1); //@ENTER
  }

  public Map<String, Integer> byName() {
    return Map.copyOf(byName);
  }

  public int refused() {
    return refused;
  }
}
