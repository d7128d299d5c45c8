package dev.faultline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import dev.faultline.PipedApp;
import dev.faultline.SmallLesson;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CliTest {
  @TempDir Path folder;

  private PipedApp app;
  private Path lesson;

  @BeforeEach
  void makeApp() {
    lesson = new SmallLesson(folder.resolve("lessons")).directory();
    app = new PipedApp(lesson.getParent(), folder.resolve("data"));
  }

  @Test
  void withoutArgumentsTheWindowOpens() {
    assertThat(app.run("").exit()).isEqualTo(42);
  }

  @Test
  void withAPackOrALessonsFolderTheWindowOpensIt() {
    assertThat(app.run("", lesson.toString()).exit()).isEqualTo(43);
    badInput(app.run("", "nowhere.pack"), "there is no command \"nowhere.pack\"");
  }

  @Test
  void helpAndVersionAreDone() {
    PipedApp.Result help = app.run("", "--help");
    assertThat(help.exit()).isZero();
    assertThat(help.out())
        .contains("lessons", "learn", "debug", "prove", "new", "pack", "open", "Exit codes");
    assertThat(app.run("", "--version").out()).startsWith("faultline ");
    assertThat(app.run("", "debug", "--help").out()).contains("--main=CLASS");
  }

  @Test
  void anUnknownCommandNamesTheNearest() {
    badInput(app.run("", "lern"), "there is no command \"lern\"; did you mean \"learn\"?");
  }

  @Test
  void aWordBeforeACommandIsNotPassedOver() {
    badInput(app.run("", "lern", "lessons"), "there is no command \"lern\"");
  }

  @Test
  void aWrongOptionSaysSo() {
    badInput(
        app.run("", "lessons", "--jason"),
        "there is no option \"--jason\"; did you mean \"--json\"?");
    badInput(
        app.run("", "--verison"), "there is no option \"--verison\"; did you mean \"--version\"?");
    badInput(
        app.run("", "--jason"),
        "there is no option \"--jason\" before a command; did you mean \"faultline lessons --json\"?");
    badInput(app.run("", "--id"), "did you mean \"faultline import --id\"?");
    badInput(app.run("", "learn"), "LESSON");
  }

  @Test
  void lessonsListsThemWithProgressAlsoAsJson() {
    assertThat(app.run("", "lessons").out()).contains("x1-half", "Half", "new");
    JsonArray json =
        JsonParser.parseString(app.run("", "lessons", "--json").out()).getAsJsonArray();
    assertThat(json.get(0).getAsJsonObject().get("id").getAsString()).isEqualTo("x1-half");
    assertThat(json.get(0).getAsJsonObject().get("state").getAsString()).isEqualTo("new");
  }

  @Test
  void aNewLessonIsListedAtOnceAndNotWrittenOver() {
    String lessons = lesson.getParent().toString();
    PipedApp.Result made = app.run("", "new", "x2-mine", "--in", lessons);
    assertThat(made.exit()).isZero();
    assertThat(made.out()).contains("faultline prove " + lesson.resolveSibling("x2-mine"));
    assertThat(app.run("", "lessons").out()).contains("x2-mine");
    badInput(app.run("", "new", "x2-mine", "--in", lessons), "x2-mine is there already");
    badInput(app.run("", "new", "No Id", "--in", lessons), "such as a1-first-stop");
    badInput(app.run("", "new", "x3", "--in", lesson.resolve("guide.md").toString()), "guide.md");
  }

  @Test
  void anUnknownLessonNamesTheNearest() {
    badInput(
        app.run("", "learn", "x1-hlaf"),
        "There is no lesson \"x1-hlaf\"; did you mean \"x1-half\"?");
  }

  @Test
  void theBeginningOfALessonsIdIsEnough() {
    PipedApp.Result result = app.run("q\n", "learn", "x1");
    assertThat(result.exit()).isZero();
    assertThat(result.out()).startsWith("x1-half: Half").endsWith("(fl) q\n");
  }

  @Test
  void aBrokenLessonNamesFilePlaceAndProblem() throws Exception {
    Path json = lesson.resolve("lesson.json");
    Files.writeString(json, Files.readString(json).replace("\"minutes\": 5", "\"minuets\": 5"));
    badInput(app.run("", "learn", "x1-half"), "lesson.json", "minuets");
    Files.writeString(json, "{\"format\": 1,");
    badInput(app.run("", "learn", "x1-half"), "lesson.json");
    badInput(app.run("", "lessons"), "lesson.json");
  }

  @Test
  void aLessonsFolderThatIsNotThereIsNamed() {
    PipedApp lost = new PipedApp(folder.resolve("none"), folder.resolve("data"));
    badInput(lost.run("", "learn", "x1-half"), folder.resolve("none").toString());
    badInput(lost.run("", "prove"), folder.resolve("none").toString());
  }

  @Test
  void aDataFolderThatCannotBeWrittenLetsTheLessonGoOn() throws Exception {
    Path blocked = Files.writeString(folder.resolve("blocked"), "a file");
    PipedApp.Result result =
        new PipedApp(lesson.getParent(), blocked).run("c\nprogress\nq\n", "learn", "x1");
    assertThat(result.exit()).isZero();
    assertThat(result.err()).contains("Progress cannot be kept in " + blocked).hasLineCount(1);
    assertThat(result.out()).contains("half=1", "1 of 5 steps done");
  }

  @Test
  void whatWasDoneIsThereTheNextTime() {
    app.run("c\nq\n", "learn", "x1");
    assertThat(app.run("status\nq\n", "learn", "x1").out()).contains("[x] 1 reproduce");
    assertThat(app.run("", "lessons").out()).contains("begun");
  }

  @Test
  void lessonsAreProvedInTheOrderOfTheirFoldersAlsoAsJson() {
    Path other =
        new SmallLesson(folder.resolve("others")).with("guide.md", "# Half", "# @HALF").directory();
    PipedApp.Result result = app.run("", "prove", "--json", other.toString(), lesson.toString());
    assertThat(result.exit()).isEqualTo(Exit.NO);
    assertThat(result.err()).isEmpty();
    JsonArray json = JsonParser.parseString(result.out()).getAsJsonArray();
    assertThat(json.get(0).getAsJsonObject().get("proved").getAsBoolean()).isFalse();
    assertThat(json.get(1).getAsJsonObject().get("proved").getAsBoolean()).isTrue();
    assertThat(json.get(0).toString())
        .contains("{\"file\":\"guide.md\",\"line\":1,\"message\":\"the anchor @HALF is seen");
  }

  static void badInput(PipedApp.Result result, String... parts) {
    assertThat(result.exit()).as(result.err()).isEqualTo(Exit.BAD_INPUT);
    assertThat(result.err()).contains(parts).doesNotContain("\tat ", "Exception");
  }
}
