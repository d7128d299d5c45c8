package cold;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The weekly report: a line for each probe, and how many measurements are missing. */
public final class Report {
  private final Map<String, Mean> means = new TreeMap<>();
  private int gaps;

  /** The report on the rows of a recording. */
  public static Report of(List<String> rows) {
    Report report = new Report();
    for (String row : rows) {
      report.add(Parser.parse(row));
    }
    return report;
  }

  private void add(Reading reading) {
    if (reading.celsius() == Parser.MISSING) {
      gaps++;
      return;
    }
    means.computeIfAbsent(reading.probe(), name -> new Mean()).add(reading.celsius());
  }

  /** What was measured by a probe. */
  public Mean mean(String probe) {
    return means.getOrDefault(probe, new Mean());
  }

  /** How many measurements are missing. */
  public int gaps() {
    return gaps;
  }

  /** The report as it is printed. */
  public String text() {
    StringBuilder text = new StringBuilder("probe    rows    mean  highest\n");
    means.forEach((probe, mean) -> text.append(line(probe, mean)));
    return text.append("missing: ").append(gaps).toString();
  }

  private static String line(String probe, Mean mean) {
    return String.format(
        Locale.ROOT,
        "%-7s %5d %7.2f %8.2f%n",
        probe,
        mean.count(),
        Double.isNaN(mean.value()) ? mean.highest() : mean.value(),
        mean.highest());
  }
}
