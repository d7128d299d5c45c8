package dev.faultline.debug.jdi.breakpoints;

import dev.faultline.i18n.Texts;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Guesses which name a misspelled one was meant to be. */
final class Spelling {
  private Spelling() {}

  /** A clause that names the closest of the names; empty when none is close. */
  static String hint(String asked, Collection<String> names) {
    int limit = asked.length() < 4 ? 1 : Math.max(2, asked.length() / 3);
    return names.stream()
        .filter(each -> distance(asked, each) <= limit)
        .min(Comparator.comparingInt(each -> distance(asked, each)))
        .map(each -> Texts.of("debug.near", each))
        .orElse("");
  }

  /** How many letters must be changed, added or dropped; case does not count. */
  private static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
