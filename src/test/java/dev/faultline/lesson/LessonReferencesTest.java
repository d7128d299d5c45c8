package dev.faultline.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonReferencesTest {
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
          "tiny.Main"              | "tiny.Mian"              | 11 $.run.main: there is no `tiny/Mian.java` in buggy/; did you mean `tiny/Main.java`?
          {"anchor": "SUM"}        | {"anchor": "SUMM"}       | 13 $.faults[0].anchor: there is no anchor `SUMM` in buggy/; did you mean `SUM`?
          {"anchor": "SUM"}        | {"anchor": "SUM", "alsoAccept": ["X"]} | 13 $.faults[0].alsoAccept[0]: there is no anchor `X` in buggy/; there is `PRINT`, `START`, `SUM`
          "at": "SUM"              | "at": "STRAT"            | 20 $.checks[0].at: there is no anchor `STRAT` in buggy/; did you mean `START`?
          "checks": ["fixed"]      | "checks": ["fixed", "sees"] | 17 $.steps[2].checks[1]: there is no check `sees`; did you mean `seen`?
          "checks": ["fixed"]      | "checks": ["fixed", "seen"] | 17 $.steps[2].checks[1]: check `seen` belongs to step `s1` already
          "checks": ["fixed"]      | "checks": []             | 27 $.checks[3].id: no step lists check `fixed`
          "id": "s2"               | "id": "s1"               | 16 $.steps[1].id: step `s1` is there already
          "evidence": ["seen"]     | "evidence": ["sen"]      | 21 $.checks[1].evidence: there is no check `sen`; did you mean `seen`?
          "evidence": ["seen"]     | "evidence": ["cause"]    | 21 $.checks[1].evidence: check `cause` must come before this one
          "evidence": ["seen"]     | "evidence": ["line"]     | 21 $.checks[1].evidence: check `line` must come before this one
          "answer": "k1"           | "answer": "k4"           | 22 $.checks[2].answer: there is no option `k4`; did you mean `k1`?
          "id": "k2"               | "id": "k3"               | 25 $.checks[2].options[2].id: option `k3` is there already
          ["MainTest"]             | ["MaimTest"]             | 28 $.checks[3].failOnBuggy[0]: `MainTest` is not among hiddenTests
          ["MainTest"]             | ["MainTest", "MaimTest"] | 27 $.checks[3].hiddenTests[1]: there is no test class `MaimTest` in tests/hidden/; did you mean `MainTest`?
          "MainTest.adds"          | "MainTest.add"           | 28 $.checks[3].failOnBuggy[0]: there is no test `MainTest.add` in tests/hidden/
          "MainTest.adds"          | "adds"                   | 28 $.checks[3].failOnBuggy[0]: must be Class.method; found `adds`
          ["tiny/Main.java"]       | ["tiny/Mai.java"]        | 28 $.checks[3].editable[0]: there is no `tiny/Mai.java` in buggy/; did you mean `tiny/Main.java`?
          "line", "level": 4       | "lime", "level": 4       | 34 $.hints[3].check: there is no check `lime`; did you mean `line`?
          "level": 4               | "level": 3               | 34 $.hints[3].level: check `line` has a hint of this level already
          """)
  void aNameThatLeadsNowhereIsTold(String old, String wrong, String problem) {
    lesson.inLesson(old, wrong);
    assertThat(lesson.problems()).contains("lesson.json:" + problem);
  }

  @Test
  void idsOfChecksAreUnique() {
    lesson.inLesson("\"id\": \"cause\", \"kind\"", "\"id\": \"line\", \"kind\"");
    assertThat(lesson.problems())
        .contains("lesson.json:22 $.checks[2].id: check `line` is there already");
  }

  @Test
  void aLadderOfHintsHasAllFourLevels() {
    lesson.inLesson("{\"check\": \"line\", \"level\": 2, \"text\": \"b\"},", "");
    assertThat(lesson.problems())
        .containsExactly("lesson.json:30 $.hints: check `line` has no hint of level 2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          {"act": "break", "at": "SUM"}   | {"act": "break", "at": "SAM"}     | 2 $.acts[0].at: there is no anchor `SAM` in buggy/; did you mean `SUM`?
          "check": "seen"                 | "check": "sean"                   | 3 $.acts[1].check: there is no check `sean`; did you mean `seen`?
          "check": "seen"                 | "check": "line"                   | 3 $.acts[1].check: check `line` does not take this act `predict`
          "option": "k1"                  | "option": "k9"                    | 7 $.acts[5].check: check `cause` does not take this act `cause`
          ["tiny/Main.java"]              | ["tiny/Other.java"]               | 8 $.acts[6].files[0]: there is no `tiny/Other.java` in fixed/; did you mean `tiny/Main.java`?
          """)
  void anActThatRefersToNothingIsTold(String old, String wrong, String problem) {
    lesson.replace("walkthrough.json", old, wrong);
    assertThat(lesson.problems()).containsExactly("walkthrough.json:" + problem);
  }

  @Test
  void anAnchorStandsOnceInTheProgram() {
    lesson.write("buggy/tiny/Other.java", "class Other {\n  int sum; //@SUM\n}\n");
    assertThat(lesson.problems())
        .containsExactly(
            "buggy/tiny/Other.java:2: anchor `SUM` stands already at tiny/Main.java:6");
  }

  @Test
  void anAnchorNeedsCodeOnItsLine() {
    lesson.write("buggy/tiny/Other.java", "class Other {\n  //@EMPTY\n}\n");
    assertThat(lesson.problems())
        .containsExactly("buggy/tiny/Other.java:2: the anchor stands on a line without code");
  }

  @ParameterizedTest
  @CsvSource({
    "int a; //@lower",
    "int a; // @SPACE",
    "int a; //@ONE //@TWO",
    "int a; //@ONE and more",
    "int a;//@"
  })
  void whatIsNearlyAnAnchorIsTold(String line) {
    lesson.write("buggy/tiny/Other.java", "class Other {\n  " + line + "\n}\n");
    assertThat(lesson.problems())
        .containsExactly(
            "buggy/tiny/Other.java:2: not an anchor: write `//@NAME` or `//@ONE @TWO` at the end"
                + " of the line");
  }

  @Test
  void aLineTooLongToBeReadIsTold() {
    lesson.write("buggy/tiny/Other.java", "class Other {" + " ".repeat(1 << 19) + "\n}\n");
    assertThat(lesson.problems())
        .containsExactly(
            "buggy/tiny/Other.java:1: the line is longer than 1000 characters; break it up");
  }

  @Test
  void anAddressInATextIsNoAnchor() {
    lesson.write("buggy/tiny/Other.java", "class Other {\n  String a = \"ftp://@host\";\n}\n");
    assertThat(lesson.problems()).isEmpty();
  }
}
