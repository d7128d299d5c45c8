package dev.faultline.author;

import dev.faultline.author.FaultFinder.FoundFault;
import dev.faultline.debug.SourceLine;
import dev.faultline.lesson.Lesson.Symptom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A lesson of which only the prose is missing.
 *
 * @param faults at least one
 * @param changed the files that the fix changes
 * @param testClasses simple names of the hidden tests' classes
 * @param failing those tests that fail on the version with the bug, as Class.method
 */
record Draft(
    String id,
    Versions versions,
    Symptom symptom,
    List<FoundFault> faults,
    List<String> changed,
    List<String> testClasses,
    List<String> failing) {
  private static final String GUIDE =
      """
      # TODO: the title once more

      TODO: tell in a few sentences what the program is for, what its user sees and what should be \
      seen instead. Do not name the line or the cause.
      """;

  /** The anchor of the first faulty line. */
  String firstAnchor() {
    return anchor(faults.get(0).line());
  }

  /** The anchor of a line that has one. */
  String anchor(SourceLine line) {
    return Objects.requireNonNull(anchors().get(line));
  }

  /** Names for the faulty lines and for those that are accepted too; equal lines share one. */
  Map<SourceLine, String> anchors() {
    Map<SourceLine, String> names = new LinkedHashMap<>();
    for (FoundFault fault : faults) {
      names.computeIfAbsent(fault.line(), line -> name("FAULT", names));
      fault.alsoAccept().forEach(also -> names.computeIfAbsent(also, l -> name("ALSO", names)));
    }
    return names;
  }

  private static String name(String kind, Map<SourceLine, String> taken) {
    long number = taken.values().stream().filter(name -> name.startsWith(kind)).count() + 1;
    return number == 1 ? kind : kind + "_" + number;
  }

  /**
   * All files of the lesson's folder, by path relative to it.
   *
   * @param tests sources of the hidden tests by path
   */
  Map<String, String> files(Map<String, String> tests) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("lesson.json", new DraftLessonJson(this).text());
    files.put("guide.md", GUIDE);
    files.put("walkthrough.json", new DraftWalkthroughJson(this).text());
    versions.buggy().forEach((path, text) -> files.put("buggy/" + path, anchored(path, text)));
    versions.fixed().forEach((path, text) -> files.put("fixed/" + path, text));
    tests.forEach((path, text) -> files.put("tests/hidden/" + path, text));
    return files;
  }

  private String anchored(String path, String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    anchors()
        .forEach(
            (at, name) -> {
              if (at.file().equals(path)) {
                lines.set(at.line() - 1, lines.get(at.line() - 1).stripTrailing() + " //@" + name);
              }
            });
    return String.join("\n", lines);
  }
}
