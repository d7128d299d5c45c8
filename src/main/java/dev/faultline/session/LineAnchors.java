package dev.faultline.session;

import dev.faultline.debug.SourceLine;
import dev.faultline.lesson.AnchoredSources;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of a program's lines: its anchors, and new ones for lines that have none. */
final class LineAnchors {
  private static final Pattern LINE = Pattern.compile("([\\w/$]+\\.java):(\\d{1,6})\\b");

  private final AnchoredSources sources;
  private final Map<String, SourceLine> names = new HashMap<>();
  private final Map<String, SourceLine> added = new TreeMap<>();

  LineAnchors(AnchoredSources sources) {
    this.sources = sources;
    sources
        .anchors()
        .forEach((name, place) -> names.put(name, new SourceLine(place.file(), place.line())));
  }

  /** The new ones, by name. */
  Map<String, SourceLine> added() {
    return Map.copyOf(added);
  }

  /** Forgets the new ones. */
  void clear() {
    names.keySet().removeAll(added.keySet());
    added.clear();
  }

  /** The anchor of a line, a new one when there was none; empty when there is no code there. */
  Optional<String> of(SourceLine line) {
    Optional<String> known =
        names.entrySet().stream()
            .filter(entry -> entry.getValue().equals(line))
            .map(Map.Entry::getKey)
            .min(String::compareTo);
    return known.isPresent() || !hasCode(line) ? known : Optional.of(add(line));
  }

  /** A text with {@code @NAME} in place of each line that it names. */
  String named(String text) {
    return LINE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(named(found)));
  }

  private String named(MatchResult found) {
    int line = Integer.parseInt(found.group(2));
    return line < 1
        ? found.group()
        : of(new SourceLine(found.group(1), line)).map(name -> "@" + name).orElse(found.group());
  }

  private boolean hasCode(SourceLine line) {
    List<String> lines = sources.files().getOrDefault(line.file(), "").lines().toList();
    return line.line() <= lines.size() && !lines.get(line.line() - 1).isBlank();
  }

  private String add(SourceLine line) {
    String file = line.file().substring(line.file().lastIndexOf('/') + 1).replace(".java", "");
    String upper = file.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    String name = ("L_" + upper + "_" + line.line()).replaceFirst("^L_(?=[A-Z])", "");
    while (names.containsKey(name)) {
      name += "_";
    }
    names.put(name, line);
    added.put(name, line);
    return name;
  }
}
