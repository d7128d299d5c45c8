package dev.faultline.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.check.kind.CheckKinds;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of a lesson folder that need not be there. */
class LessonPartsTest {
  private static final String HISTORY =
      """
      {"revisions": [
        {"id": "01-first", "message": "Begin"},
        {"id": "02-more", "message": "Add more"},
        {"id": "03-less", "message": "Take it away", "skip": true, "removes": ["tiny/More.java"]}],
       "verdicts": 2}
      """;

  @TempDir Path temp;
  private LessonBuilder lesson;

  @BeforeEach
  void aLessonThatCanBeRead() {
    lesson = new LessonBuilder(temp);
  }

  private LessonFolder read() throws LessonFormatException {
    return new LessonReader(CheckKinds.ALL).read(lesson.folder());
  }

  private List<String> problems() {
    return catchThrowableOfType(LessonFormatException.class, this::read).problems().stream()
        .map(problem -> problem.file() + ":" + problem.line() + " " + problem.message())
        .toList();
  }

  @Test
  void aLessonNeedsNoneOfThem() throws LessonFormatException {
    assertThat(read().history()).isEqualTo(History.NONE);
    assertThat(read().variants()).isEqualTo(new Variants(Map.of(), Map.of()));
    assertThat(read().translations()).isEmpty();
  }

  @Test
  void variantsHoldTheFilesThatDiffer() throws LessonFormatException {
    lesson.write("variants/correct/other/tiny/Main.java", "package tiny;\n");
    lesson.write("variants/mutants/off/tiny/Main.java", "package tiny; class Main {}\n");
    Variants variants = read().variants();
    assertThat(variants.correct().get("other")).containsOnlyKeys("tiny/Main.java");
    assertThat(variants.mutants()).containsOnlyKeys("off");
    assertThat(Variants.over(Map.of("a", "1", "b", "2"), Map.of("b", "3")))
        .isEqualTo(Map.of("a", "1", "b", "3"));
  }

  @Test
  void eachRevisionIsAWholeProgram() throws LessonFormatException {
    lesson
        .write("history/history.json", HISTORY)
        .write("history/01-first/tiny/Main.java", "one //@ONE\n")
        .write("history/02-more/tiny/More.java", "more\n");
    List<History.Revision> revisions = read().history().revisions();
    assertThat(revisions)
        .extracting(History.Revision::id)
        .containsExactly("01-first", "02-more", "03-less");
    assertThat(revisions.get(1).files())
        .isEqualTo(Map.of("tiny/Main.java", "one\n", "tiny/More.java", "more\n"));
    assertThat(revisions.get(2).files()).containsOnlyKeys("tiny/Main.java");
    assertThat(revisions.get(2).skip()).isTrue();
    assertThat(read().history().verdicts()).isEqualTo(2);
  }

  @Test
  void aHistoryThatDoesNotFitItsFoldersSaysWhere() {
    lesson
        .write("history/history.json", HISTORY)
        .write("history/01-first/tiny/Main.java", "one\n")
        .write("history/04-stray/tiny/Main.java", "four\n");
    assertThat(problems())
        .containsExactlyInAnyOrder(
            "history/02-more/:0 is missing; it holds the files that the revision changed",
            "history/history.json:4 there is no `tiny/More.java` to take away; did you"
                + " mean `tiny/Main.java`?",
            "history/history.json:1 history/04-stray/ is not listed; add it or delete it");
  }

  @Test
  void aHistoryWithoutItsListSaysSo() {
    lesson.write("history/01-first/tiny/Main.java", "one\n");
    assertThat(problems())
        .containsExactly("history/history.json:0 is missing; it lists the revisions");
  }

  @Test
  void translationsAreTextsByKeyWithTheirLines() throws LessonFormatException {
    lesson.write("i18n/pt-BR.json", "{\n  \"title\": \"Pequeno\"\n}\n");
    Translation translation = read().translations().get("pt-BR");
    assertThat(translation.texts()).isEqualTo(Map.of("title", "Pequeno"));
    assertThat(translation.lines()).isEqualTo(Map.of("title", 2));
  }

  @Test
  void aLessonIsThereInAnotherLanguageAndCanBeTurnedBack() throws LessonFormatException {
    lesson
        .write(
            "i18n/de.json",
            "{\"title\": \"Klein\", \"steps.s1\": \"Sieh hin.\","
                + " \"checks.cause.options.k2\": \"Zwei.\"}")
        .write("i18n/de.md", "# Klein\n");
    LessonFolder written = read();
    LessonFolder german = written.in(Locale.forLanguageTag("de-AT"));
    Map<String, String> expected = new HashMap<>(written.lesson().texts());
    expected.put("title", "Klein");
    expected.put("steps.s1", "Sieh hin.");
    expected.put("checks.cause.options.k2", "Zwei.");
    assertThat(german.lesson().texts()).isEqualTo(expected);
    assertThat(german.guide()).isEqualTo("# Klein\n");
    assertThat(german.in(Locale.ENGLISH).lesson()).isEqualTo(written.lesson());
    assertThat(german.in(Locale.ENGLISH).guide()).isEqualTo(written.guide());
    assertThat(written.in(Locale.FRENCH)).isSameAs(written);
    assertThat(written.languages()).containsExactly("de", "en");
  }

  @Test
  void aTranslationThatCannotBeReadSaysWhy() {
    lesson
        .write("i18n/de.json", "{\n  \"title\": 3\n}\n")
        .write("i18n/not a tag.json", "{}")
        .write("i18n/fr.txt", "titre");
    assertThat(problems())
        .containsExactlyInAnyOrder(
            "i18n/de.json:2 must be text; found a number",
            "i18n/not a tag.json:0 must be named by a language tag, such as de.json or pt-BR.json, or"
                + " de.md for the guide",
            "i18n/fr.txt:0 must be named by a language tag, such as de.json or pt-BR.json, or"
                + " de.md for the guide");
  }

  @Test
  void everyTextOfALessonHasAKey() throws LessonFormatException {
    assertThat(read().lesson().texts())
        .containsEntry("title", "Tiny")
        .containsEntry("steps.s1", "Look.")
        .containsEntry("checks.cause.options.k2", "Two.")
        .containsEntry("hints.line.4", "d");
  }
}
