package dev.faultline.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.lesson.AnchoredSources.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LessonReaderTest {
  @TempDir private Path temp;
  private LessonBuilder lesson;

  @BeforeEach
  void aLessonThatCanBeRead() {
    lesson = new LessonBuilder(temp);
  }

  @Test
  void aLessonIsReadWithAllThatItsFolderHolds() throws LessonFormatException {
    LessonFolder read = lesson.read();
    assertThat(read.lesson().title()).isEqualTo("Tiny");
    assertThat(read.lesson().checks()).hasSize(4);
    assertThat(read.guide()).isEqualTo("# Tiny\n");
    assertThat(read.fixed().files()).containsOnlyKeys("tiny/Main.java");
    assertThat(read.hiddenTests()).containsOnlyKeys("tiny/MainTest.java");
    assertThat(read.visibleTests()).isEmpty();
    assertThat(read.walkthrough()).hasSize(8).contains(new Act.ListSource(), new Act.Continue());
  }

  @Test
  void keysThatAreAbsentHaveTheirFallbacks() throws LessonFormatException {
    Lesson read = lesson.read().lesson();
    assertThat(read.jdk().min()).isEqualTo(17);
    assertThat(read.run().timeoutMs()).isEqualTo(10000);
    assertThat(read.run().stdin()).isNull();
    assertThat(read.run().env()).isEmpty();
    assertThat(read.scoring().passAt()).isEqualTo(0.7);
    assertThat(read.prerequisites()).isEmpty();
  }

  @Test
  void standardInputMayStandInAFileOfItsOwn() throws LessonFormatException {
    lesson.inLesson(
        "\"main\": \"tiny.Main\"", "\"main\": \"tiny.Main\", \"stdinFile\": \"in.csv\"");
    assertThat(lesson.problems()).containsExactly("in.csv: is missing; run.stdinFile names it");
    assertThat(lesson.write("in.csv", "1,2\n").read().lesson().run().stdin()).isEqualTo("1,2\n");
    lesson.inLesson("\"stdinFile\"", "\"stdin\": \"3\", \"stdinFile\"");
    assertThat(lesson.problems())
        .singleElement()
        .asString()
        .endsWith("$.run.stdinFile: stdin is given too; give one of them");
  }

  @Test
  void anchorsAreTakenOutAndNoLineMoves() throws LessonFormatException {
    AnchoredSources buggy = lesson.read().buggy();
    assertThat(buggy.files().get("tiny/Main.java"))
        .isEqualTo(LessonBuilder.BUGGY.replace(" //@START", "").replace(" //@SUM @PRINT", ""));
    assertThat(buggy.anchor("START")).contains(new Place("tiny/Main.java", 5));
    assertThat(buggy.anchor("SUM")).contains(new Place("tiny/Main.java", 6));
    assertThat(buggy.anchor("PRINT")).contains(new Place("tiny/Main.java", 6));
  }

  @Test
  void lineEndsOfWindowsAndAByteOrderMarkDoNotMatter() throws LessonFormatException {
    String windows = "\uFEFF" + LessonBuilder.BUGGY.replace("\n", "\r\n");
    AnchoredSources expected = lesson.read().buggy();
    assertThat(lesson.write("buggy/tiny/Main.java", windows).read().buggy()).isEqualTo(expected);
  }

  @Test
  void everythingThatMustBeThereIsAskedForAtOnce() {
    lesson.delete("guide.md").delete("walkthrough.json").delete("buggy").delete("fixed");
    assertThat(lesson.problems())
        .contains(
            "walkthrough.json: is missing; every lesson needs its reference solution",
            "guide.md: is missing; every lesson needs a guide",
            "buggy/: is missing; it holds the program with the planted bug",
            "fixed/: is missing; it holds the right program");
  }

  @Test
  void aFolderThatIsNotThereIsSaidToBeSo() {
    lesson.delete("");
    assertThat(lesson.problems()).containsExactly(lesson.folder() + ": there is no such folder");
  }

  @Test
  void aFolderWithoutLessonFileIsSaidToLackIt() {
    lesson.delete("lesson.json");
    assertThat(lesson.problems())
        .containsExactly("lesson.json: is missing; every lesson is described by one");
  }

  @Test
  void aProgramNeedsSources() {
    lesson.delete("fixed/tiny/Main.java");
    assertThat(lesson.problems()).contains("fixed/: holds no .java file");
  }

  @Test
  void filesThatAreNotSourcesHaveNoPlaceAmongThem() {
    lesson.write("buggy/tiny/data.csv", "1").write("buggy/.hidden", "2");
    assertThat(lesson.problems())
        .containsExactly(
            "buggy/tiny/data.csv: is not a .java file; input of a program goes into `run`");
  }

  @Test
  void textMustBeUtf8() {
    lesson.write("guide.md", "Gr\u00fc\u00dfe".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(lesson.problems()).containsExactly("guide.md: is not UTF-8 text");
  }

  @Test
  void aHugeFileIsRefused() {
    lesson.write("guide.md", new byte[2 << 20]);
    assertThat(lesson.problems()).containsExactly("guide.md: is larger than 1 MiB");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS) // where links need a privilege
  void aLinkIsNotFollowed() throws IOException {
    Path secret = Files.writeString(temp.resolve("secret.md"), "secret");
    lesson.delete("guide.md");
    Files.createSymbolicLink(lesson.folder().resolve("guide.md"), secret);
    assertThat(lesson.problems())
        .containsExactly("guide.md: is not a plain file; links are not followed");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS) // where links need a privilege
  void aLinkedFolderIsNotFollowed() throws IOException {
    Path other = Files.createDirectories(temp.resolve("other/hidden"));
    Files.writeString(other.resolve("MainTest.java"), "class MainTest { void adds() {} }");
    lesson.delete("tests");
    Files.createSymbolicLink(lesson.folder().resolve("tests"), temp.resolve("other"));
    assertThat(lesson.problems())
        .contains("tests/hidden/MainTest.java: is not a plain file; links are not followed");
  }

  @Test
  void theIdIsTheNameOfTheFolder() {
    lesson.inLesson("\"x1-tiny\"", "\"x2-tiny\"");
    assertThat(lesson.problems())
        .containsExactly(
            "lesson.json:3 $.id: must be the folder's name, \"x1-tiny\"; found \"x2-tiny\"");
  }

  @Test
  void aNewerFormatIsRefusedKindlyAndAlone() {
    lesson.inLesson("\"format\": 1", "\"format\": 2, \"new\": true").delete("guide.md");
    assertThat(lesson.problems())
        .containsExactly(
            "lesson.json:2 $.format: this lesson needs a newer Faultline: format 2;"
                + " this one knows 1");
  }
}
