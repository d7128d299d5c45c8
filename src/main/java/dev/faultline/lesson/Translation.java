package dev.faultline.lesson;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A lesson in another language: {@code i18n/LOCALE.json}, an object of texts by the keys of {@link
 * Lesson#texts}, and {@code i18n/LOCALE.md}, its guide.
 *
 * @param texts by key
 * @param lines 1-based line of each key in the file
 * @param guide as CommonMark
 */
public record Translation(
    Map<String, String> texts, Map<String, Integer> lines, Optional<String> guide) {
  static final Translation EMPTY = new Translation(Map.of(), Map.of(), Optional.empty());

  public Translation {
    texts = Map.copyOf(texts);
    lines = Map.copyOf(lines);
  }

  /** What this and another part of the translation say together. */
  Translation with(Translation other) {
    Map<String, String> all = new HashMap<>(texts);
    all.putAll(other.texts);
    Map<String, Integer> where = new HashMap<>(lines);
    where.putAll(other.lines);
    return new Translation(all, where, guide.or(other::guide));
  }
}
