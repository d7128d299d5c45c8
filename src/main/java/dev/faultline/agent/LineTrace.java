package dev.faultline.agent;

import java.lang.reflect.Array;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.StringJoiner;

/**
 * What a program woven to tell its lines has run since it was last cleared. Its calls are woven in;
 * none of them runs code of the program. Thread-safe.
 */
public final class LineTrace {
  private static final int MOST_CHARACTERS = 4_000_000;
  private static final int MOST_ELEMENTS = 8;

  private static final BitSet COVERED = new BitSet();
  private static final StringBuilder SEQUENCE = new StringBuilder();

  private LineTrace() {}

  /** A line is about to run. */
  public static synchronized void cover(int line) {
    COVERED.set(line);
  }

  /** A line is about to run; those of the thread {@code main} are kept in their order. */
  public static synchronized void line(int line) {
    COVERED.set(line);
    if (isKept()) {
      SEQUENCE.append('\n').append(line);
    }
  }

  /** A local variable has a value at the line that was told last. */
  public static synchronized void value(String name, Object value) {
    if (isKept()) {
      SEQUENCE.append('\t').append(name).append('=').append(text(value));
    }
  }

  private static boolean isKept() {
    return SEQUENCE.length() < MOST_CHARACTERS && Thread.currentThread().getName().equals("main");
  }

  private static String text(Object value) {
    String text = value == null ? "null" : shown(value);
    return text.replace("\\", "\\\\")
        .replace("\n", "\\n")
        .replace("\t", "\\t")
        .replace("\r", "\\r");
  }

  private static String shown(Object value) {
    Class<?> type = value.getClass();
    if (type.isArray()) {
      return elements(type.getSimpleName(), value);
    }
    if (value instanceof Collection<?> all && type.getName().startsWith("java.util.")) {
      return elements(type.getSimpleName(), all);
    }
    return Texts.isPlain(value) ? Texts.one(value) : type.getSimpleName();
  }

  private static String elements(String type, Object array) {
    int length = Array.getLength(array);
    StringJoiner shown = new StringJoiner(", ", "[", length > MOST_ELEMENTS ? ", …]" : "]");
    for (int i = 0; i < Math.min(length, MOST_ELEMENTS); i++) {
      shown.add(element(Array.get(array, i)));
    }
    return type + " of " + length + " " + shown;
  }

  private static String elements(String type, Collection<?> all) {
    int size = all.size();
    StringJoiner shown = new StringJoiner(", ", "[", size > MOST_ELEMENTS ? ", …]" : "]");
    Iterator<?> each = all.iterator();
    for (int i = 0; i < MOST_ELEMENTS && each.hasNext(); i++) {
      shown.add(element(each.next()));
    }
    return type + " of " + size + " " + shown;
  }

  private static String element(Object value) {
    return value == null || Texts.isPlain(value)
        ? Texts.one(value)
        : value.getClass().getSimpleName();
  }

  /** Forgets all. */
  public static synchronized void clear() {
    COVERED.clear();
    SEQUENCE.setLength(0);
  }

  /**
   * All of it: first the ids of the lines that ran, separated by commas; then a text line for each
   * line in the order in which the thread {@code main} ran them, as far as four million characters
   * go. It has the line's id and, separated by tabs, {@code name=value} for local variables.
   */
  public static synchronized String text() {
    StringJoiner covered = new StringJoiner(",");
    COVERED.stream().forEach(line -> covered.add(Integer.toString(line)));
    return covered + SEQUENCE.toString();
  }
}
