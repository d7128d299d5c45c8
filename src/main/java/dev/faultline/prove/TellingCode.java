package dev.faultline.prove;

import dev.faultline.lesson.AnchoredSources.Place;
import dev.faultline.lesson.Lesson.Fault;
import dev.faultline.lesson.LessonFolder;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The code that would give a fault away.
 *
 * @param lines the faulty lines and those that the fix puts in their place, without blanks
 */
record TellingCode(Set<String> lines) {
  private static final int SHORT = 3;

  /** A name alone tells nothing; something is done in what does. */
  private static final Pattern OPERATION = Pattern.compile("[-+*/%<>=!&|?(\\[]");

  TellingCode {
    lines = Set.copyOf(lines);
  }

  static TellingCode of(LessonFolder folder) {
    Map<String, String> buggy = folder.buggy().files();
    Set<String> lines = new HashSet<>();
    for (Fault fault : folder.lesson().faults()) {
      Place place = folder.buggy().anchors().get(fault.anchor());
      if (place != null) {
        String text = buggy.getOrDefault(place.file(), "");
        text.lines()
            .skip(place.line() - 1L)
            .findFirst()
            .ifPresent(line -> lines.add(squeezed(line)));
      }
    }
    Hunk.between(buggy, folder.fixed().files()).stream()
        .flatMap(hunk -> hunk.delta().getTarget().getLines().stream())
        .forEach(line -> lines.add(squeezed(line)));
    return new TellingCode(lines);
  }

  /** Whether a piece of code is a telling part of it. */
  boolean has(String code) {
    String piece = squeezed(code);
    return tells(piece) && lines.stream().anyMatch(line -> line.contains(piece));
  }

  /** Whether a text has in it what one of the lines returns or assigns. */
  boolean isIn(String text) {
    String squeezed = squeezed(text);
    return lines.stream()
        .map(line -> line.replaceFirst("^.*?(?:return|=)", "").replaceFirst(";.*", ""))
        .anyMatch(code -> tells(code) && squeezed.contains(code));
  }

  private static boolean tells(String code) {
    return code.length() >= SHORT && OPERATION.matcher(code).find();
  }

  private static String squeezed(String code) {
    return code.replaceAll("\\s+", "");
  }
}
