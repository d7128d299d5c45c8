package dev.faultline.debug;

import java.util.Comparator;

/**
 * A line of a source file.
 *
 * @param file path relative to the source root, with {@code /} between its parts
 * @param line 1-based
 */
public record SourceLine(String file, int line) implements Comparable<SourceLine> {
  private static final Comparator<SourceLine> ORDER =
      Comparator.comparing(SourceLine::file).thenComparingInt(SourceLine::line);

  public SourceLine {
    if (file.isBlank() || line < 1) {
      throw new IllegalArgumentException("not a source line: " + file + ":" + line);
    }
  }

  @Override
  public int compareTo(SourceLine other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
