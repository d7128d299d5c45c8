package dev.faultline.lesson;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The types of which a file holds one of several: checks by their {@code kind}, acts by {@code
 * act}.
 */
record Choices(Map<Class<?>, Choice> byType) {
  /**
   * A choice.
   *
   * @param key the JSON key that tells which
   * @param records the record of each name, sorted by name
   */
  record Choice(String key, Map<String, Class<? extends Record>> records) {}

  /** The choices of lesson files, given the check kinds. */
  static Choices of(Map<String, Class<? extends CheckSpec>> checkKinds) {
    Map<String, Class<? extends Record>> checks = new TreeMap<>();
    checkKinds.forEach((name, type) -> checks.put(name, type.asSubclass(Record.class)));
    Map<String, Class<? extends Record>> acts = new TreeMap<>();
    Arrays.stream(Act.class.getPermittedSubclasses())
        .forEach(type -> acts.put(hyphenated(type), type.asSubclass(Record.class)));
    return new Choices(
        Map.of(CheckSpec.class, new Choice("kind", checks), Act.class, new Choice("act", acts)));
  }

  /** The name of an act, such as {@code list-source}. */
  static String hyphenated(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
