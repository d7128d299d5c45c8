package dev.faultline.ui.author;

import dev.faultline.lesson.AnchoredSources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes sources with line numbers and with their anchors. */
final class AnchoredText {
  private AnchoredText() {}

  /** The text of each file, by path in order. */
  static Map<String, String> of(AnchoredSources sources) {
    Map<String, String> texts = new TreeMap<>();
    sources.files().keySet().forEach(file -> texts.put(file, of(sources, file)));
    return texts;
  }

  private static String of(AnchoredSources sources, String file) {
    List<String> lines = new ArrayList<>();
    for (String line : sources.files().getOrDefault(file, "").lines().toList()) {
      int number = lines.size() + 1;
      String anchors =
          new TreeMap<>(sources.anchors())
              .entrySet().stream()
                  .filter(entry -> entry.getValue().equals(new AnchoredSources.Place(file, number)))
                  .map(entry -> "  @" + entry.getKey())
                  .reduce("", String::concat);
      lines.add("%3d  %s%s".formatted(number, line, anchors));
    }
    return String.join("\n", lines);
  }
}
