package dev.faultline.lesson;

import dev.faultline.i18n.Texts;
import dev.faultline.lesson.AnchoredSources.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the anchors out of sources. An anchor is a comment at the end of a line, {@code //@FEE}; a
 * line with several has them in one comment, {@code //@FEE @CALL}. A name is an upper-case letter
 * followed by upper-case letters, digits and underscores, and stands once in a program. The comment
 * goes together with the blanks before it, so that no line moves.
 */
final class AnchorReader {
  private static final String NAME = "@[A-Z][A-Z0-9_]*";
  private static final int LONGEST_LINE = 1_000;
  private static final Pattern MARKER =
      Pattern.compile("[ \\t]*//(" + NAME + "(?:[ \\t]+" + NAME + ")*)[ \\t]*$");

  /** Looks like a marker; inside a text such as {@code "http://@host"} no blank goes before. */
  private static final Pattern NEARLY = Pattern.compile("(?:^|\\s|[;{}(),])//\\s?@");

  private final String folder;
  private final List<LessonProblem> problems;
  private final Map<String, Place> anchors = new TreeMap<>();

  private AnchorReader(String folder, List<LessonProblem> problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /**
   * Reads.
   *
   * @param folder where the sources are, for problems
   * @param sources text by path relative to that folder
   */
  static AnchoredSources read(
      String folder, Map<String, String> sources, List<LessonProblem> problems) {
    AnchorReader reader = new AnchorReader(folder, problems);
    Map<String, String> stripped = new LinkedHashMap<>();
    new TreeMap<>(sources).forEach((path, text) -> stripped.put(path, reader.strip(path, text)));
    return new AnchoredSources(stripped, reader.anchors);
  }

  private String strip(String path, String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      lines.add(stripLine(new Place(path, lines.size() + 1), line));
    }
    return String.join("\n", lines);
  }

  private String stripLine(Place place, String line) {
    if (line.length() > LONGEST_LINE) {
      note(place, Texts.of("problem.line", LONGEST_LINE));
      return line;
    }
    if (line.indexOf('@') < 0) {
      return line;
    }
    Matcher marker = MARKER.matcher(line);
    boolean marked = marker.find();
    String code = marked ? line.substring(0, marker.start()) : line;
    if (NEARLY.matcher(code).find()) {
      note(place, Texts.of("problem.anchor.form"));
    }
    if (!marked) {
      return line;
    }
    for (String name : marker.group(1).split("[ \\t]+")) {
      add(name.substring(1), place);
    }
    if (code.isBlank()) {
      note(place, Texts.of("problem.anchor.alone"));
    }
    return code;
  }

  private void add(String name, Place place) {
    Place first = anchors.putIfAbsent(name, place);
    if (first != null) {
      note(place, Texts.of("problem.anchor.twice", name, first.file(), first.line()));
    }
  }

  private void note(Place place, String message) {
    problems.add(new LessonProblem(folder + "/" + place.file(), place.line(), "", message));
  }
}
