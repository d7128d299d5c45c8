package dev.faultline.ui.palette;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Finds texts by some of their letters: {@code sto} and {@code sov} find Step Over, and so do
 * {@code over step}. Letters with marks are found without them, German ones by their spelling with
 * e as well: {@code ubern} and {@code uebern} find Änderungen übernehmen.
 */
final class Fuzzy {
  private static final int AT_WORD = 8;
  private static final int IN_A_ROW = 5;
  private static final int SKIPPED = -4;
  private static final int WHOLE = 10;

  /** So far below whatever can be reached that it stays there. */
  private static final int NEVER = -1_000_000;

  private Fuzzy() {}

  /** How well a text fits what was typed, the more the better; empty when it does not. */
  static OptionalInt score(String typed, String text) {
    return spellings(text).stream()
        .mapToInt(in -> words(typed).mapToInt(word -> scoreWord(word, in)).sum())
        .filter(score -> score >= 0)
        .max();
  }

  /** Whether a text has every word that was typed, as it is or as a part of another. */
  static boolean mentions(String typed, String text) {
    return spellings(text).stream().anyMatch(in -> words(typed).allMatch(in::contains));
  }

  private static Stream<String> words(String typed) {
    return Arrays.stream(plain(typed).strip().split("\\s+", -1));
  }

  private static List<String> spellings(String text) {
    String composed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    String withE = composed.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
    return List.of(plain(composed), plain(withE));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace("ß", "ss");
  }

  /** The best of all ways to find the letters of a word in their order. */
  private static int scoreWord(String word, String in) {
    int[] best = new int[in.length()];
    for (int i = 0; i < word.length(); i++) {
      best = next(best, i, word.charAt(i), in);
    }
    return Arrays.stream(best).max().orElse(NEVER) + (in.contains(word) ? WHOLE : 0);
  }

  /**
   * The best scores with a letter found at each place.
   *
   * @param before the same for the letter before
   * @param number how many letters come before
   */
  private static int[] next(int[] before, int number, char letter, String in) {
    int[] best = new int[in.length()];
    int earlier = number == 0 ? 0 : NEVER;
    for (int at = 0; at < in.length(); at++) {
      boolean atWord = at == 0 || !Character.isLetterOrDigit(in.charAt(at - 1));
      int jump = earlier + (atWord ? AT_WORD : SKIPPED);
      int row = number > 0 && at > 0 ? before[at - 1] + IN_A_ROW : NEVER;
      best[at] = in.charAt(at) == letter ? Math.max(jump, row) : NEVER;
      earlier = number == 0 ? 0 : Math.max(earlier, before[at]);
    }
    return best;
  }
}
