package dev.faultline.prove;

import dev.faultline.check.kind.Cause;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Lesson;
import dev.faultline.lesson.LessonFolder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rule 12: nothing that a learner sees early gives the fault away. Guide, title, skill, prompts of
 * steps, hints of levels 1 and 2 and what refutes wrong causes quote no code of the faulty line or
 * of its fix, name no line by number and do not say the right cause in its own words; comments and
 * file names do not point at the fault; and no anchor stands in what the learner sees.
 */
final class GiveawayRule implements Rule {
  private static final int EARLY = 2;
  private static final int FEW_WORDS = 3;
  private static final double MOST = 0.75;
  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
  private static final Pattern PARAGRAPH = Pattern.compile("\\R\\s*\\R");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern LINE_NUMBER = Pattern.compile("\\b(?:[Ll]ine|Zeile) \\d+");
  private static final Pattern POINTING =
      Pattern.compile("(?i)\\b(?:bugs?|buggy|fixme|todo|xxx|faulty|off[- ]by[- ]one)\\b");
  private static final Pattern POINTING_NAME =
      Pattern.compile("(?:Bug|Buggy|Broken|Faulty|Wrong|Fixed|Fixme)(?![a-z])");

  @Override
  public String id() {
    return "giveaway";
  }

  @Override
  public String title() {
    return Texts.of("prove.giveaway");
  }

  @Override
  public List<Finding> check(Proof proof) {
    LessonFolder folder = proof.folder();
    List<Finding> findings = new ArrayList<>();
    TellingCode telling = TellingCode.of(folder);
    written(folder)
        .forEach(
            written ->
                early(written)
                    .forEach(
                        (place, text) -> early(written.folder(), place, text, telling, findings)));
    sources(folder).forEach((file, text) -> source(file, text, telling, findings));
    anchors(folder, findings);
    return findings;
  }

  /** A text that is read before the fault is found. */
  private record Place(String file, String key) {
    Finding finding(String what) {
      return Finding.of(file, Texts.of("prove.giveaway.keep", (key + " " + what).strip()));
    }
  }

  /** A lesson as it is written in one language, and the files that hold its texts and guide. */
  private record Written(LessonFolder folder, String texts, String guide) {}

  private static List<Written> written(LessonFolder folder) {
    List<Written> all = new ArrayList<>(List.of(new Written(folder, "lesson.json", "guide.md")));
    for (String tag : new TreeSet<>(folder.translations().keySet())) {
      LessonFolder translated = folder.in(Locale.forLanguageTag(tag));
      all.add(new Written(translated, "i18n/" + tag + ".json", "i18n/" + tag + ".md"));
    }
    return all;
  }

  private static Map<Place, String> early(Written written) {
    Map<Place, String> texts = new LinkedHashMap<>();
    texts.put(new Place(written.guide(), ""), written.folder().guide());
    Lesson lesson = written.folder().lesson();
    Map<String, String> keyed = new LinkedHashMap<>(lesson.texts());
    keyed.keySet().removeIf(key -> key.startsWith("checks.") && !key.contains(".refutations."));
    lesson.hints().stream()
        .filter(hint -> hint.level() > EARLY)
        .forEach(hint -> keyed.remove("hints." + hint.check() + "." + hint.level()));
    keyed.forEach((key, text) -> texts.put(new Place(written.texts(), key), text));
    return texts;
  }

  private static void early(
      LessonFolder folder, Place place, String text, TellingCode telling, List<Finding> findings) {
    CODE.matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(telling::has)
        .map(code -> place.finding(Texts.of("prove.giveaway.quotes", code)))
        .forEach(findings::add);
    if (LINE_NUMBER.matcher(text).find()) {
      findings.add(place.finding(Texts.of("prove.giveaway.line")));
    }
    folder.lesson().checks().stream()
        .filter(Cause.class::isInstance)
        .filter(check -> PARAGRAPH.splitAsStream(text).anyMatch(said -> says(said, (Cause) check)))
        .map(check -> place.finding(Texts.of("prove.giveaway.answer", check.id())))
        .forEach(findings::add);
  }

  private static boolean says(String text, Cause cause) {
    Set<String> own = new TreeSet<>();
    Set<String> others = new TreeSet<>(words(cause.prompt()));
    for (Cause.Option option : cause.options()) {
      (option.id().equals(cause.answer()) ? own : others).addAll(words(option.text()));
    }
    own.removeAll(others);
    long said = own.stream().filter(words(text)::contains).count();
    return own.size() >= FEW_WORDS && said >= MOST * own.size();
  }

  private static Set<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  private static Map<String, String> sources(LessonFolder folder) {
    Map<String, String> sources = new LinkedHashMap<>();
    folder.buggy().files().forEach((file, text) -> sources.put("buggy/" + file, text));
    folder.visibleTests().forEach((file, text) -> sources.put("tests/visible/" + file, text));
    return sources;
  }

  private static void source(
      String file, String text, TellingCode telling, List<Finding> findings) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    if (POINTING_NAME.matcher(name).find()) {
      findings.add(Finding.of(file, Texts.of("prove.giveaway.name")));
    }
    for (SourceComments.Comment comment : SourceComments.of(text)) {
      boolean points = POINTING.matcher(comment.text()).find() || telling.isIn(comment.text());
      if (points) {
        findings.add(new Finding(file, comment.line(), Texts.of("prove.giveaway.comment")));
      }
    }
  }

  private static void anchors(LessonFolder folder, List<Finding> findings) {
    Set<String> names = new TreeSet<>(folder.buggy().anchors().keySet());
    names.addAll(folder.fixed().anchors().keySet());
    Map<String, String> seen = new LinkedHashMap<>(sources(folder));
    for (Written written : written(folder)) {
      seen.put(written.guide(), written.folder().guide());
      written
          .folder()
          .lesson()
          .texts()
          .forEach((key, text) -> seen.put(written.texts() + " (" + key + ")", text));
    }
    for (String name : names) {
      Pattern anchor = Pattern.compile("@" + name + "\\b");
      seen.forEach(
          (where, text) ->
              lines(text, anchor)
                  .forEach(
                      line ->
                          findings.add(
                              new Finding(where, line, Texts.of("prove.giveaway.anchor", name)))));
    }
  }

  /** The 1-based lines of a text on which a pattern is found. */
  private static List<Integer> lines(String text, Pattern pattern) {
    List<String> lines = text.lines().toList();
    return Stream.iterate(1, line -> line <= lines.size(), line -> line + 1)
        .filter(line -> pattern.matcher(lines.get(line - 1)).find())
        .toList();
  }
}
