package ferry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The end of the day: our numbers beside those of the harbour office. */
public final class Closing {
  private final List<Count> counts = new ArrayList<>();
  private final Map<String, String> office;

  /**
   * @param office the office's numbers, by what they count
   */
  public Closing(Map<String, String> office) {
    this.office = office;
  }

  public void compare(String what, Object ours) {
    String theirs = office.get(what);
    if (theirs == null) {
      throw new BadLine("the harbour office has not counted \"" + what + "\"");
    }
    counts.add(new Count(what, String.valueOf(ours), theirs));
  }

  public boolean closes() {
    return counts.stream().allMatch(Count::agrees);
  }

  /** The table, and what follows from it. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(String.format("%-20s %12s %12s", "", "we say", "the office"));
    counts.forEach(count -> lines.add(count.toString()));
    long wrong = counts.stream().filter(count -> !count.agrees()).count();
    lines.add(
        closes()
            ? "The day closes: all numbers agree."
            : "The day does not close: " + wrong + " of " + counts.size() + " numbers differ.");
    return lines;
  }

  static String euros(int cents) {
    return String.format(Locale.ROOT, "%.2f", cents / 100.0);
  }
}
