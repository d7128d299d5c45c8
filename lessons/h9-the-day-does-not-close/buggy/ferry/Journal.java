package ferry;

import java.util.ArrayList;
import java.util.List;

/** What is written down during the day. */
public final class Journal {
  private final List<String> lines = new ArrayList<>();

  void note(Sailing sailing, String what) {
    lines.add(String.format("%2d. %-13s %s", sailing.number(), sailing, what));
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }
}
