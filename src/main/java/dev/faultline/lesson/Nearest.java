package dev.faultline.lesson;

import dev.faultline.i18n.Texts;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds what may have been meant by a name that is not known. */
public final class Nearest {
  private static final int MOST_LISTED = 12;
  private static final int LONGEST_COMPARED = 100;

  private Nearest() {}

  /**
   * The end of an error message: what the wrong name may have meant or, when nothing is like it,
   * which names there are; empty when there are none.
   */
  public static String hint(String wrong, Collection<String> known) {
    Optional<String> near = like(wrong, known);
    if (near.isPresent()) {
      return Texts.of("problem.near", near.get());
    }
    return known.isEmpty() ? "" : Texts.of("problem.known", list(known));
  }

  /** The name that a wrong one may stand for; empty when none is like it. */
  static Optional<String> like(String wrong, Collection<String> known) {
    return known.stream()
        .sorted()
        .min(Comparator.comparingInt(name -> distance(wrong, name)))
        .filter(name -> distance(wrong, name) <= limit(wrong));
  }

  private static String list(Collection<String> names) {
    String shown =
        names.stream()
            .sorted()
            .limit(MOST_LISTED)
            .map(name -> "`" + name + "`")
            .collect(Collectors.joining(", "));
    return names.size() > MOST_LISTED ? Texts.of("problem.more", shown) : shown;
  }

  /** The name most like a mistyped one, or begun by it; empty when none is like it. */
  public static Optional<String> to(String typed, Collection<String> names) {
    String word = typed.toLowerCase(Locale.ROOT);
    int limit = limit(word);
    List<String> like =
        names.stream()
            .filter(name -> name.length() > 1)
            .filter(name -> isBeginning(word, name) || distance(word, name) <= limit)
            .toList();
    return inOrder(word, like).stream().findFirst();
  }

  /** All names, those most like a word first. */
  public static List<String> inOrder(String word, Collection<String> names) {
    return names.stream()
        .sorted(
            Comparator.comparingInt((String name) -> distance(word, name)).thenComparing(n -> n))
        .toList();
  }

  /** How many edits a mistyped word may be away from the one that was meant. */
  private static int limit(String word) {
    return Math.max(1, word.length() / 3);
  }

  private static boolean isBeginning(String word, String name) {
    return word.length() > 1 && name.startsWith(word);
  }

  /** Edits between two words, a swap of neighbours being one, upper and lower case the same. */
  static int distance(String left, String right) {
    if (Math.max(left.length(), right.length()) > LONGEST_COMPARED) {
      return left.equals(right) ? 0 : Integer.MAX_VALUE;
    }
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    Arrays.setAll(cost[0], i -> i);
    for (int i = 1; i <= a.length(); i++) {
      cost[i][0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }
}
