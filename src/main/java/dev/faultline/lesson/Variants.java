package dev.faultline.lesson;

import java.util.Map;
import java.util.TreeMap;

/**
 * Other versions of a lesson's program, by name. {@code variants/correct/NAME/} and {@code
 * variants/mutants/NAME/} hold the files that differ from {@code fixed/}, by the same paths.
 *
 * @param correct versions that are right too, as differing files
 * @param mutants versions that are wrong, each in a way of its own, as differing files
 */
public record Variants(
    Map<String, Map<String, String>> correct, Map<String, Map<String, String>> mutants) {
  public Variants {
    correct = Map.copyOf(correct);
    mutants = Map.copyOf(mutants);
  }

  /** A whole program: {@code base} with the files of a variant in place of its own. */
  public static Map<String, String> over(Map<String, String> base, Map<String, String> files) {
    Map<String, String> whole = new TreeMap<>(base);
    whole.putAll(files);
    return whole;
  }
}
