package dev.faultline.prove;

import dev.faultline.lesson.Translation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Rule 14: a translation has a text for every text of the lesson and no other, and keeps what
 * stands in backticks, which is code, as it is.
 */
final class TranslationsRule implements Rule {
  private static final Pattern CODE = Pattern.compile("`[^`]+`");

  @Override
  public String id() {
    return "translations";
  }

  @Override
  public String title() {
    return "translations have the same keys and placeholders";
  }

  @Override
  public List<Finding> check(Proof proof) {
    Map<String, String> texts = proof.folder().lesson().texts();
    List<Finding> findings = new ArrayList<>();
    new TreeMap<>(proof.folder().translations())
        .forEach(
            (locale, translation) ->
                compare(texts, translation, "i18n/" + locale + ".json", findings));
    return findings;
  }

  private static void compare(
      Map<String, String> texts, Translation translation, String file, List<Finding> findings) {
    texts.forEach(
        (key, text) -> {
          String translated = translation.texts().get(key);
          if (translated == null || translated.isBlank()) {
            findings.add(Finding.of(file, "has no text for " + key + "; translate: " + text));
          } else if (!code(text).equals(code(translated))) {
            findings.add(
                new Finding(
                    file,
                    translation.lines().getOrDefault(key, 0),
                    "%s must keep the code %s; it has %s"
                        .formatted(key, code(text), code(translated))));
          }
        });
    new TreeMap<>(translation.lines())
        .forEach(
            (key, line) -> {
              if (!texts.containsKey(key)) {
                findings.add(
                    new Finding(file, line, key + " is no text of lesson.json; delete it"));
              }
            });
  }

  private static List<String> code(String text) {
    return CODE.matcher(text).results().map(MatchResult::group).sorted().toList();
  }
}
