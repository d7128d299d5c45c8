package letters;

/** Replaces words in a text. */
public final class Replacer {
  private Replacer() {}

  /**
   * Replaces every place of a word, from left to right.
   *
   * @return how many there were
   */
  public static int replaceAll(TextBuffer text, String word, String by) {
    int count = 0;
    int at = text.indexOf(word, 0);
    while (at >= 0) {
      try {
        text.replace(at, at + word.length(), by);
      } catch (IndexOutOfBoundsException e) {
        return count;
      }
      count++;
      at = text.indexOf(word, at + by.length());
    }
    return count;
  }
}
