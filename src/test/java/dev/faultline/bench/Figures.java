package dev.faultline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table: medians of durations, how they compare with a rival's, and what they should be. */
final class Figures {
  private static final String FORMAT = "%-46s %10s  %-32s %10s %10s  %-12s %s%n";

  private final List<Object[]> rows = new ArrayList<>();

  /** A figure that should be at most so many times a rival's. */
  void against(String what, double nanos, String rival, double rivalNanos, double mostTimes) {
    double ratio = nanos / rivalNanos;
    rows.add(
        new Object[] {
          what,
          duration(nanos),
          rival,
          duration(rivalNanos),
          number(ratio),
          "ratio " + number(mostTimes),
          ratio <= mostTimes ? "met" : "missed"
        });
  }

  /** A figure that should be at most so many milliseconds, beside a rival's. */
  void within(String what, double nanos, String rival, double rivalNanos, double mostMillis) {
    rows.add(
        new Object[] {
          what,
          duration(nanos),
          rival,
          duration(rivalNanos),
          number(nanos / rivalNanos),
          duration(mostMillis * 1e6),
          nanos <= mostMillis * 1e6 ? "met" : "missed"
        });
  }

  /** A figure without a rival. */
  void within(String what, double nanos, double mostMillis) {
    rows.add(
        new Object[] {
          what,
          duration(nanos),
          "",
          "",
          "",
          duration(mostMillis * 1e6),
          nanos <= mostMillis * 1e6 ? "met" : "missed"
        });
  }

  /** A figure without a target. */
  void plain(String what, double nanos) {
    rows.add(new Object[] {what, duration(nanos), "", "", "", "", ""});
  }

  void print() {
    System.out.printf("Java %s, medians%n", System.getProperty("java.version"));
    System.out.printf(FORMAT, "", "Faultline", "rival", "", "ratio", "at most", "");
    rows.forEach(row -> System.out.printf(FORMAT, row));
  }

  private static String duration(double nanos) {
    if (nanos < 1e3) {
      return String.format(Locale.ROOT, "%.2f ns", nanos);
    }
    return nanos < 1e6
        ? String.format(Locale.ROOT, "%.1f µs", nanos / 1e3)
        : String.format(Locale.ROOT, "%.2f ms", nanos / 1e6);
  }

  private static String number(double ratio) {
    return String.format(Locale.ROOT, ratio < 0.01 ? "%.1e" : "%.2f", ratio);
  }
}
