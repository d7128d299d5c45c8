package dev.faultline.lesson;

import dev.faultline.i18n.Texts;
import dev.faultline.lesson.JsonNode.ObjectNode;
import dev.faultline.lesson.JsonNode.TextNode;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The reading of the files in {@code i18n/}. */
final class TranslationReading {
  static final String FOLDER = "i18n";
  private static final String TEXTS = ".json";
  private static final String GUIDE = ".md";

  private final LessonFiles files;
  private final List<LessonProblem> problems;

  TranslationReading(LessonFiles files, List<LessonProblem> problems) {
    this.files = files;
    this.problems = problems;
  }

  /** All translations, by language tag. */
  Map<String, Translation> read() {
    Map<String, Translation> translations = new TreeMap<>();
    files
        .plainFiles(FOLDER)
        .forEach(
            (file, text) ->
                locale(file)
                    .ifPresent(
                        locale -> translations.merge(locale, part(file, text), Translation::with)));
    return translations;
  }

  /** What one of the two files of a translation says. */
  private Translation part(String file, String text) {
    if (file.endsWith(GUIDE)) {
      return new Translation(Map.of(), Map.of(), Optional.of(text));
    }
    return JsonParser.parse(file, text, problems)
        .map(root -> translation(file, root))
        .orElse(Translation.EMPTY);
  }

  private Optional<String> locale(String file) {
    String name = file.substring(FOLDER.length() + 1);
    try {
      if (name.endsWith(TEXTS) || name.endsWith(GUIDE)) {
        String tag = name.substring(0, name.lastIndexOf('.'));
        return Optional.of(new Locale.Builder().setLanguageTag(tag).build().toLanguageTag());
      }
    } catch (IllformedLocaleException noTag) {
      // said below, as for any other name
    }
    new ProblemSink(file, problems).add(0, "", Texts.of("problem.translation.name"));
    return Optional.empty();
  }

  private Translation translation(String file, JsonNode root) {
    ProblemSink sink = new ProblemSink(file, problems);
    Map<String, String> texts = new HashMap<>();
    Map<String, Integer> lines = new HashMap<>();
    if (!(root instanceof ObjectNode object)) {
      sink.add(root, Texts.of("problem.translation.texts", root.what()));
      return new Translation(texts, lines, Optional.empty());
    }
    object
        .members()
        .forEach(
            (key, node) -> {
              if (node instanceof TextNode text) {
                texts.put(key, text.text());
                lines.put(key, object.keyLines().getOrDefault(key, text.line()));
              } else {
                sink.add(
                    node, Texts.of("problem.type", Texts.of("problem.type.text"), "", node.what()));
              }
            });
    return new Translation(texts, lines, Optional.empty());
  }
}
