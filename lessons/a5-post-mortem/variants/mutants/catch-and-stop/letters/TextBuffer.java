package letters;

import java.util.Arrays;

/** A text that can be changed in place. It keeps some room for more, so that it need not move. */
public final class TextBuffer {
  private char[] chars = new char[32];
  private int size;

  /** How many characters the text has. */
  public int length() {
    return size;
  }

  public void append(String more) {
    replace(size, size, more);
  }

  /** Takes out the characters from start up to, but not including, end. */
  public void cut(int start, int end) {
    replace(start, end, "");
  }

  /** Puts other characters in the place of those from start up to, but not including, end. */
  public void replace(int start, int end, String by) {
    if (start < 0 || end < start || end > size) {
      throw new IndexOutOfBoundsException(start + " to " + end + " of " + size);
    }
    int newSize = size - (end - start) + by.length();
    reserve(newSize);
    System.arraycopy(chars, end, chars, start + by.length(), size - end);
    by.getChars(0, by.length(), chars, start);
    size = newSize;
  }

  /** The first place of a word at or after from, or -1 if the text has none. */
  public int indexOf(String word, int from) {
    int last = chars.length - word.length();
    for (int i = from; i <= last; i++) {
      if (matches(word, i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean matches(String word, int at) {
    for (int i = 0; i < word.length(); i++) {
      if (chars[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void reserve(int needed) {
    if (needed > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(needed, 2 * chars.length));
    }
  }

  @Override
  public String toString() {
    return new String(chars, 0, size);
  }
}
