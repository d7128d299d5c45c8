package dev.faultline.prove;

import dev.faultline.i18n.Texts;
import dev.faultline.lesson.GuideKey;
import dev.faultline.lesson.LessonFolder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds keys of guides that name no action, and keys outside of guides, where none is shown. */
final class GuideKeys {
  private static final String KNOWN =
      Arrays.stream(GuideKey.values()).map(GuideKey::id).collect(Collectors.joining(", "));

  private GuideKeys() {}

  static List<Finding> in(LessonFolder folder) {
    List<Finding> findings = new ArrayList<>(guide("guide.md", folder.guide()));
    new TreeMap<>(folder.translations())
        .forEach(
            (locale, translation) ->
                findings.addAll(guide("i18n/" + locale + ".md", translation.guide().orElse(""))));
    new TreeMap<>(folder.lesson().texts())
        .forEach(
            (key, text) ->
                GuideKey.namesIn(text).stream()
                    .map(name -> Texts.of("prove.key.outside", name, key))
                    .forEach(message -> findings.add(Finding.of("lesson.json", message))));
    return findings;
  }

  private static List<Finding> guide(String file, String guide) {
    List<Finding> findings = new ArrayList<>();
    List<String> lines = guide.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      for (String name : GuideKey.namesIn(lines.get(i))) {
        if (GuideKey.of(name).isEmpty()) {
          findings.add(new Finding(file, i + 1, Texts.of("prove.key.none", name, KNOWN)));
        }
      }
    }
    return findings;
  }
}
