package dev.faultline.lesson;

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
  private static final String ENDING = ".json";

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
                        locale ->
                            JsonParser.parse(file, text, problems)
                                .ifPresent(
                                    root -> translations.put(locale, translation(file, root)))));
    return translations;
  }

  private Optional<String> locale(String file) {
    String name = file.substring(FOLDER.length() + 1);
    try {
      if (name.endsWith(ENDING)) {
        String tag = name.substring(0, name.length() - ENDING.length());
        return Optional.of(new Locale.Builder().setLanguageTag(tag).build().toLanguageTag());
      }
    } catch (IllformedLocaleException noTag) {
      // said below, as for any other name
    }
    new ProblemSink(file, problems)
        .add(0, "", "must be named by a language tag, such as de.json or pt-BR.json");
    return Optional.empty();
  }

  private Translation translation(String file, JsonNode root) {
    ProblemSink sink = new ProblemSink(file, problems);
    Map<String, String> texts = new HashMap<>();
    Map<String, Integer> lines = new HashMap<>();
    if (!(root instanceof ObjectNode object)) {
      sink.add(root, "must be an object of texts; found " + root.what());
      return new Translation(texts, lines);
    }
    object
        .members()
        .forEach(
            (key, node) -> {
              if (node instanceof TextNode text) {
                texts.put(key, text.text());
                lines.put(key, object.keyLines().getOrDefault(key, text.line()));
              } else {
                sink.add(node, "must be text; found " + node.what());
              }
            });
    return new Translation(texts, lines);
  }
}
