package dev.faultline.errors;

import java.util.List;

/**
 * What an exception or a message of the compiler means.
 *
 * @param name binary name of the exception's class, or javac's key, which stands for all keys that
 *     go on from it after a dot
 * @param title what it is called where it shows up
 * @param means one sentence
 * @param causes the usual ones, the most frequent first
 * @param look where to look, with what
 * @param example the smallest code that brings it: statements, or whole declarations
 * @param lessons ids of the lessons that train it
 */
public record ErrorEntry(
    String name,
    String title,
    String means,
    List<String> causes,
    String look,
    String example,
    List<String> lessons) {
  public ErrorEntry {
    causes = List.copyOf(causes);
    lessons = List.copyOf(lessons);
  }
}
