package dev.faultline.lesson;

import java.util.Map;

/**
 * A lesson's texts in another language: {@code i18n/LOCALE.json}, an object of texts by the keys of
 * {@link Lesson#texts}.
 *
 * @param texts by key
 * @param lines 1-based line of each key in the file
 */
public record Translation(Map<String, String> texts, Map<String, Integer> lines) {
  public Translation {
    texts = Map.copyOf(texts);
    lines = Map.copyOf(lines);
  }
}
