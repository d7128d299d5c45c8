package dev.faultline.lesson;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What every check of a lesson has, whatever its kind. Each kind is a record whose components carry
 * {@link Key}; the reader is given the kinds by name.
 */
public interface CheckSpec {
  /** Unique within the lesson. */
  String id();

  /** What the learner is asked to do, one or two sentences. */
  String prompt();

  /** What the learner reads of it, by a key unique in the check. */
  default Map<String, String> texts() {
    return Map.of("prompt", prompt());
  }

  /**
   * The same check with other texts.
   *
   * @param texts one for each key of {@link #texts}
   */
  default CheckSpec withTexts(Map<String, String> texts) {
    return (CheckSpec) RecordShape.copy((Record) this, texts);
  }

  /** The anchors that the check refers to; they must exist in {@code buggy/}. */
  default Set<String> anchors() {
    return Set.of();
  }

  /** Ids of the checks that must have passed before this one can. */
  default Set<String> evidenceIds() {
    return Set.of();
  }

  /** Whether this act answers the check. */
  default boolean answeredBy(Act act) {
    return false;
  }

  /** What does not fit together in the check itself, or with the lesson's sources. */
  default List<Flaw> flaws(LessonContents contents) {
    return List.of();
  }

  /**
   * Something wrong with a check.
   *
   * @param key where in the check, such as {@code options[1].id}
   * @param message what is wrong and what would be right, one line
   */
  record Flaw(String key, String message) {}
}
