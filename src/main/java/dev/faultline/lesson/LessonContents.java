package dev.faultline.lesson;

import java.util.Map;

/**
 * The sources in a lesson's folder, against which a check can hold its keys.
 *
 * @param buggy the program with the planted bug
 * @param fixed the right program
 * @param hiddenTests test sources that judge a fix, by path
 */
public record LessonContents(
    AnchoredSources buggy, AnchoredSources fixed, Map<String, String> hiddenTests) {
  public LessonContents {
    hiddenTests = Map.copyOf(hiddenTests);
  }
}
