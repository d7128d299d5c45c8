package dev.faultline.prove;

import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Translation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Rule 14: a translation has a text for every text of the lesson and no other, and a guide that is
 * built as the lesson's own is; it keeps what stands in backticks, which is code, and the names of
 * keys as they are.
 */
final class TranslationsRule implements Rule {
  private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`]+`|\\{key:[^}]*}");

  /** What makes a line a heading, a row of a table, a quotation, a fence or an entry of a list. */
  private static final Pattern MARK = Pattern.compile("(?m)^(?:#+|\\||>|```|\\d+\\.|[-*] )");

  @Override
  public String id() {
    return "translations";
  }

  @Override
  public String title() {
    return Texts.of("prove.translations");
  }

  @Override
  public List<Finding> check(Proof proof) {
    Map<String, String> texts = proof.folder().lesson().texts();
    List<Finding> findings = new ArrayList<>();
    new TreeMap<>(proof.folder().translations())
        .forEach(
            (locale, translation) -> {
              compare(texts, translation, "i18n/" + locale + ".json", findings);
              guide(proof.folder().guide(), translation, "i18n/" + locale + ".md", findings);
            });
    return findings;
  }

  private static void guide(
      String guide, Translation translation, String file, List<Finding> findings) {
    String translated = translation.guide().orElse("");
    if (translated.isBlank()) {
      findings.add(Finding.of(file, Texts.of("prove.translations.guide")));
      return;
    }
    if (!code(guide).equals(code(translated))) {
      findings.add(
          Finding.of(
              file,
              Texts.of("prove.translations.code", difference(code(guide), code(translated)))));
    }
    if (!marks(guide).equals(marks(translated))) {
      findings.add(Finding.of(file, Texts.of("prove.translations.marks")));
    }
  }

  /** The first piece of code that one text has and the other has not. */
  private static String difference(List<String> wanted, List<String> found) {
    List<String> missing = new ArrayList<>(wanted);
    found.forEach(missing::remove);
    List<String> more = new ArrayList<>(found);
    wanted.forEach(more::remove);
    return missing.isEmpty()
        ? Texts.of("prove.translations.more", more.get(0))
        : Texts.of("prove.translations.lacks", missing.get(0));
  }

  private static List<String> marks(String text) {
    return MARK.matcher(text).results().map(MatchResult::group).toList();
  }

  private static void compare(
      Map<String, String> texts, Translation translation, String file, List<Finding> findings) {
    texts.forEach(
        (key, text) -> {
          String translated = translation.texts().get(key);
          if (translated == null || translated.isBlank()) {
            findings.add(Finding.of(file, Texts.of("prove.translations.none", key, text)));
          } else if (!code(text).equals(code(translated))) {
            findings.add(
                new Finding(
                    file,
                    translation.lines().getOrDefault(key, 0),
                    Texts.of("prove.translations.keep", key, code(text), code(translated))));
          }
        });
    new TreeMap<>(translation.lines())
        .forEach(
            (key, line) -> {
              if (!texts.containsKey(key)) {
                findings.add(new Finding(file, line, Texts.of("prove.translations.stray", key)));
              }
            });
  }

  private static List<String> code(String text) {
    return CODE.matcher(text).results().map(MatchResult::group).sorted().toList();
  }
}
