package dev.faultline.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonJsonTest {
  @TempDir private Path temp;
  private LessonBuilder lesson;

  @BeforeEach
  void aLessonThatCanBeRead() {
    lesson = new LessonBuilder(temp);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          {"a": 1 "b": 2}          | 1 | expected `,` or `}` here; is a comma missing before it?
          {"a": [1 2]}             | 1 | expected `,` or `]` here; is a comma missing before it?
          {"a" 1}                  | 1 | expected `:` after the key
          {"a": 1,}                | 1 | expected a key in double quotes; is there a comma too many?
          {"a": 1                  | 1 | the file ends before its last `}` or `]`
          {a: 1}                   | 1 | expected a key or text in double quotes, a number, true, false, null, `{` or `[`, and no comments
          {"a": "b                 | 1 | a text is not closed with `"`
          {"a": "b	c"}             | 1 | a text may hold no line end and no tab; write `\\n` or `\\t`
          {"a": "\\q"}             | 1 | a `\\` must be followed by one of " \\ / b f n r t u
          {"a": 'b'}               | 1 | expected a key or text in double quotes, a number, true, false, null, `{` or `[`, and no comments
          {"a": True}              | 1 | expected a key or text in double quotes, a number, true, false, null, `{` or `[`, and no comments
          {} {}                    | 1 | expected a key or text in double quotes, a number, true, false, null, `{` or `[`, and no comments
          """)
  void brokenJsonIsToldInOneLine(String json, int line, String message) {
    lesson.write("lesson.json", json);
    assertThat(lesson.problems())
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("lesson.json:" + line)
        .endsWith(": not valid JSON: " + message);
  }

  @Test
  void brokenJsonIsToldWithItsLine() {
    lesson.inLesson("\"title\": \"Tiny\",", "\"title\": \"Tiny\"");
    assertThat(lesson.problems())
        .containsExactly(
            "lesson.json:6 $.title: not valid JSON: expected `,` or `}` here; is a comma missing"
                + " before it?");
  }

  @Test
  void anEmptyFileEndsTooEarly() {
    lesson.write("lesson.json", "");
    assertThat(lesson.problems())
        .containsExactly("lesson.json:1: not valid JSON: the file ends before its last `}` or `]`");
  }

  @Test
  void aKeyMayBeGivenOnce() {
    lesson.inLesson("\"minutes\": 5,", "\"minutes\": 5,\n  \"title\": \"Again\",");
    assertThat(lesson.problems())
        .containsExactly(
            "lesson.json:11 $.title: key `title` is given twice; it first stands on line 5");
  }

  @Test
  void anUnknownKeyIsNamedWithItsNearest() {
    lesson.inLesson("\"minutes\": 5,", "\"minutes\": 5,\n  \"difficult\": 2,");
    assertThat(lesson.problems())
        .containsExactly(
            "lesson.json:11 $.difficult: unknown key `difficult`; did you mean `difficulty`?");
  }

  @Test
  void aLineIsCountedOnceHoweverLongItIs() {
    String several = "\"x\", ".repeat(2000) + "\"x\"";
    lesson.inLesson("\"topics\": [\"debugger\"]", "\"topics\": [" + several + "], \"topic\": 1");
    lesson.inLesson("\"minutes\": 5,", "\"minutes\": \"5\",");
    assertThat(lesson.problems())
        .containsExactly(
            "lesson.json:10 $.minutes: must be a number, such as 15; found text",
            "lesson.json:8 $.topic: unknown key `topic`; did you mean `topics`?");
  }

  @Test
  void anUnknownKeyLikeNoOtherIsShownWhatThereIs() {
    lesson.inLesson("{\"anchor\": \"SUM\"}", "{\"anchor\": \"SUM\", \"zzz\": 1}");
    assertThat(lesson.problems())
        .containsExactly(
            "lesson.json:13 $.faults[0].zzz: unknown key `zzz`; there is `alsoAccept`, `anchor`,"
                + " `missingCode`");
  }

  @Test
  void aMissingKeyIsShownByAnExample() {
    lesson.inLesson("\"skill\": \"Look\",", "");
    assertThat(lesson.problems())
        .containsExactly(
            "lesson.json:1 $.skill: missing key `skill`, such as \"skill\": \"Stop, step and"
                + " look\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          "minutes": 5           | "minutes": "5"        | 10 $.minutes: must be a number, such as 15; found text
          "minutes": 5           | "minutes": 5.5        | 10 $.minutes: must be a whole number, such as 15; found 5.5
          "minutes": 5           | "minutes": 1e99       | 10 $.minutes: must be a whole number, such as 15; found 1e99
          "minutes": 5           | "minutes": 0          | 10 $.minutes: must be at least 1; found 0
          "difficulty": 1        | "difficulty": 6       | 9 $.difficulty: must be from 1 to 5; found 6
          "title": "Tiny"        | "title": 7            | 5 $.title: must be text, such as "Parking fee"; found a number
          "title": "Tiny"        | "title": null         | 5 $.title: must be text, such as "Parking fee"; found null
          "title": "Tiny"        | "title": " "          | 5 $.title: must not be blank
          "version": "1.0.0"     | "version": "1"        | 4 $.version: must look like "1.0.0"; found "1"
          "topics": ["debugger"] | "topics": "debugger"  | 8 $.topics: must be a list, such as ["debugger", "stepping"]; found text
          "topics": ["debugger"] | "topics": [1]         | 8 $.topics[0]: must be text; found a number
          "topics": ["debugger"] | "topics": []          | 8 $.topics: must hold at least 1; found 0
          {"main": "tiny.Main"}  | true                  | 11 $.run: must be an object, such as {"main": "garage.Main"}; found true
          "track": "A"           | "track": "I"          | 6 $.track: must be one of `A`, `B`, `C`, `D`, `E`, `F`, `G`, `H`; found `I`
          "level": 4             | "level": 5            | 34 $.hints[3].level: must be from 1 to 4; found 5
          """)
  void aWrongValueIsToldWhatWouldBeRight(String old, String wrong, String problem) {
    lesson.inLesson(old, wrong);
    assertThat(lesson.problems()).containsExactly("lesson.json:" + problem);
  }

  @Test
  void anUnknownKindOfCheckIsNamedWithItsNearest() {
    lesson.inLesson("\"fault-location\"", "\"fault-lokation\"");
    assertThat(lesson.problems())
        .containsExactly(
            "lesson.json:21 $.checks[1].kind: unknown kind `fault-lokation`;"
                + " did you mean `fault-location`?");
  }

  @Test
  void aCheckMustNameItsKind() {
    lesson.inLesson("\"kind\": \"fault-location\", ", "");
    assertThat(lesson.problems())
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("lesson.json:21 $.checks[1]: `kind` must name which it is, one of `bisect`,")
        .endsWith(" `trace`, `watchpoint`");
  }

  @Test
  void anUnknownActIsNamedWithItsNearest() {
    lesson.replace("walkthrough.json", "\"list-source\"", "\"listsource\"");
    assertThat(lesson.problems())
        .containsExactly(
            "walkthrough.json:5 $.acts[3].act: unknown act `listsource`;"
                + " did you mean `list-source`?");
  }

  @Test
  void certaintyIsFromOneToThree() {
    lesson.replace("walkthrough.json", "\"certainty\": 3", "\"certainty\": 4");
    assertThat(lesson.problems())
        .containsExactly("walkthrough.json:6 $.acts[4].certainty: must be from 1 to 3; found 4");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          "title": "Tiny",      | "title": 5,      | 5 $.title: must be text, such as "Parking fee"; found a number
          "title": "Tiny",      |                  | 1 $.title: missing key `title`, such as "title": "Parking fee"
          "answer": "k1"        | "answer": 1      | 22 $.checks[2].answer: must be text, such as "k1"; found a number
          "line", "level": 4    | 4, "level": 4    | 34 $.hints[3].check: must be text, such as "c1"; found a number
          """)
  void aWrongValueHidesNoNameThatLeadsNowhereAndBringsNoFurtherProblem(
      String old, @Nullable String wrong, String problem) {
    lesson
        .inLesson("{\"anchor\": \"SUM\"}", "{\"anchor\": \"SAM\"}")
        .inLesson(old, wrong == null ? "" : wrong);
    assertThat(lesson.problems())
        .anySatisfy(line -> assertThat(line).contains(problem.replaceFirst("\\d+ ", "")))
        .anySatisfy(line -> assertThat(line).contains("there is no anchor `SAM` in buggy/"))
        .hasSize(2);
  }

  @Test
  void whatIsQuotedFromTheFileIsCutAndStaysOnOneLine() {
    lesson.inLesson("\"minutes\": 5", "\"minutes\": 5, \"" + "k".repeat(5_000) + "\\n\": 1");
    assertThat(lesson.problems())
        .singleElement(InstanceOfAssertFactories.STRING)
        .hasLineCount(1)
        .hasSizeLessThan(1_000)
        .endsWith("` and more");
  }

  @Test
  void aVeryLongIdIsRefused() {
    lesson.inLesson("\"x1-tiny\"", "\"" + "a-".repeat(100_000) + "a\"");
    assertThat(lesson.problems())
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("lesson.json:3 $.id: must look like \"a1-first-stop\"; found \"a-a-");
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    lesson
        .inLesson("\"minutes\": 5", "\"minutes\": true")
        .inLesson("\"title\": \"Tiny\"", "\"titel\": \"Tiny\"")
        .replace("walkthrough.json", "\"continue\"", "\"go\"")
        .delete("guide.md");
    assertThat(lesson.problems())
        .map(each -> each.replaceFirst("; there is `.*", ""))
        .containsExactly(
            "lesson.json:10 $.minutes: must be a number, such as 15; found true",
            "lesson.json:5 $.titel: unknown key `titel`; did you mean `title`?",
            "walkthrough.json:4 $.acts[2].act: unknown act `go`",
            "guide.md: is missing; every lesson needs a guide");
  }
}
