package dev.faultline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.LessonWorkshop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A lesson's folder in the real window, for its author. */
@Timeout(90)
class AuthorUiTest {
  private static final String PROGRAM =
      """
      package p;

      public class Main {
        public static void main(String[] args) {
          int total = 1;
          total = total - 1; //@FAULT
          System.out.println(total < 2 ? "wrong" : "right");
        }
      }
      """;

  @TempDir Path root;
  private final WorkbenchRobot robot = new WorkbenchRobot();
  private LessonWorkshop lesson;

  @BeforeEach
  void aLesson() throws Exception {
    lesson = new LessonWorkshop(root.resolve("lessons"));
    lesson
        .program(PROGRAM, PROGRAM.replace("- 1", "+ 1"))
        .check("command-used", "\"commands\": [\"continue\"]")
        .acts("{\"act\": \"run\"}")
        .read();
  }

  private TestWindow open() throws Exception {
    TestWindow window = new TestWindow(lesson.directory().getParent(), root, 1100, 700);
    TestWindow.onFx(
        () -> {
          window.window().author(lesson.directory());
          return window;
        });
    return window;
  }

  private static String shown(TestWindow window) {
    return TestWindow.onFx(
        () ->
            window.window().scene().getRoot().lookupAll(".author-findings .label").stream()
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining("\n")));
  }

  private void awaitShown(TestWindow window, String text) {
    robot.await(text, () -> shown(window).contains(text));
  }

  @Test
  void theLessonIsReadAnewAtEachSave() throws Exception {
    try (TestWindow window = open()) {
      awaitShown(window, "it — open before anything was done; does not pass after");
      String json = Files.readString(lesson.directory().resolve("lesson.json"));
      lesson.file("lesson.json", json.replace("\"minutes\": 5", "\"minuts\": 5"));
      awaitShown(window, "unknown key `minuts`");
      assertThat(shown(window)).contains("lesson.json:2");
      lesson.file("lesson.json", json);
      lesson.file("walkthrough.json", "{\"acts\": [{\"act\": \"continue\"}]}");
      awaitShown(window, "it — open before anything was done; passes after the walkthrough");
    }
  }

  @Test
  void playingTheLessonRecordsItsWalkthrough() throws Exception {
    try (TestWindow window = open()) {
      awaitShown(window, "it — open before anything was done; does not pass after");
      robot.click("author-record");
      robot.await("the workbench", () -> robot.isShown("action-run"));
      robot.click("action-run");
      robot.awaitStory("Started");
      robot.click("action-resume");
      robot.awaitStory("The program ended");
      robot.click("back");
      awaitShown(window, "{\"act\": \"continue\"}");
      robot.click("author-save");
      awaitShown(window, "it — open before anything was done; passes after the walkthrough");
      assertThat(lesson.directory().resolve("walkthrough.json"))
          .content()
          .contains("{\"act\": \"run\"},\n    {\"act\": \"continue\"}\n");
    }
  }

  @Test
  void aProofListsWhatEachRuleFound() throws Exception {
    try (TestWindow window = open()) {
      robot.click("author-prove");
      robot.await("the end of the proof", () -> robot.text("author-news").equals("Not proved"));
      assertThat(shown(window))
          .contains("shape — ")
          .contains("walkthrough.json: check it does not pass: not yet: wanted each of continue")
          .contains("no hidden test fails on buggy/")
          .containsOnlyOnce("no test was found");
    }
  }
}
