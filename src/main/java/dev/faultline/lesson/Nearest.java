package dev.faultline.lesson;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds what an author may have meant by a name that is not known. */
public final class Nearest {
  private static final int MOST_LISTED = 12;

  private Nearest() {}

  /**
   * The end of an error message: what the wrong name may have meant or, when nothing is like it,
   * which names there are; empty when there are none.
   */
  public static String hint(String wrong, Collection<String> known) {
    Optional<String> near =
        known.stream()
            .sorted()
            .min(Comparator.comparingInt(name -> distance(wrong, name)))
            .filter(name -> distance(wrong, name) <= Math.max(1, name.length() / 2));
    if (near.isPresent()) {
      return "; did you mean `" + near.get() + "`?";
    }
    return known.isEmpty() ? "" : "; there is " + list(known);
  }

  private static String list(Collection<String> names) {
    String shown =
        names.stream()
            .sorted()
            .limit(MOST_LISTED)
            .map(name -> "`" + name + "`")
            .collect(Collectors.joining(", "));
    return names.size() > MOST_LISTED ? shown + " and more" : shown;
  }

  /** Edit distance, upper and lower case being the same. */
  static int distance(String left, String right) {
    String from = left.toLowerCase(Locale.ROOT);
    String to = right.toLowerCase(Locale.ROOT);
    int[] row = new int[to.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
