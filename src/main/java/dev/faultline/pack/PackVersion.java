package dev.faultline.pack;

import java.util.Arrays;

/** The version of a pack; a later one compares as greater. */
record PackVersion(int major, int minor, int patch) implements Comparable<PackVersion> {
  static final String PATTERN = "\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}";

  /** Parses what {@link #PATTERN} describes. */
  static PackVersion parse(String text) {
    int[] parts = Arrays.stream(text.split("\\.")).mapToInt(Integer::parseInt).toArray();
    return new PackVersion(parts[0], parts[1], parts[2]);
  }

  @Override
  public int compareTo(PackVersion other) {
    return Arrays.compare(
        new int[] {major, minor, patch}, new int[] {other.major, other.minor, other.patch});
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
