package dev.faultline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.LessonWorkshop;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.pack.AuthorKey;
import dev.faultline.pack.PackWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue in the real window. */
class CatalogUiTest {
  private final WorkbenchRobot robot = new WorkbenchRobot();

  @Test
  void theSearchLeavesTheLessonsThatMatch(@TempDir Path data) throws Exception {
    try (TestWindow window = new TestWindow(TestWindow.lessons(), data, 1024, 640)) {
      robot.await("the catalogue", () -> robot.isShown("lesson-a1-first-stop"));
      robot.type("search", "stack");
      robot.await("one lesson left", () -> !robot.isShown("lesson-a1-first-stop"));
      assertThat(robot.isShown("lesson-a2-up-the-stack")).isTrue();
      robot.type("search", "no such topic");
      robot.await("nothing found", () -> robot.isShown("search-none"));
      assertThat(window.stage().isShowing()).isTrue();
    }
  }

  @Test
  void aCardOutOfSightIsDrawnTooWithoutBeingScrolledTo(@TempDir Path data) throws Exception {
    try (TestWindow window = new TestWindow(TestWindow.lessons(), data, 1024, 640)) {
      robot.await("the catalogue", () -> robot.isShown("lesson-h9-the-day-does-not-close"));
      Node catalog = window.window().scene().getRoot();
      robot.await(
          "a title on every card",
          () -> catalog.lookupAll(".card-title").size() == catalog.lookupAll(".card").size());
    }
  }

  @Test
  void comingBackShowsNoLessonBeforeItIsKnownHowFarItIs(@TempDir Path data) throws Exception {
    try (TestWindow window = new TestWindow(TestWindow.lessons(), data, 1024, 640)) {
      robot.click("lesson-a1-first-stop");
      robot.await("the lesson", () -> robot.isShown("code-tabs"));
      boolean stale =
          TestWindow.onFx(
              () -> {
                window.window().showCatalog();
                return robot.isShown("lesson-a1-first-stop");
              });
      assertThat(stale).isFalse();
      robot.await("the lessons again", () -> robot.isShown("lesson-a1-first-stop"));
    }
  }

  @Test
  void whoeverTypesWhileTheLessonsAreReadKeepsTheFocus(@TempDir Path data) throws Exception {
    try (TestWindow window = new TestWindow(TestWindow.lessons(), data, 1024, 640)) {
      robot.click("lesson-a1-first-stop");
      robot.await("the lesson", () -> robot.isShown("code-tabs"));
      TestWindow.onFx(
          () -> {
            window.window().showCatalog();
            Node search = robot.node("search");
            search.requestFocus();
            WorkbenchRobot.repeat(search, KeyCode.A);
            return search;
          });
      robot.await("the lessons again", () -> robot.isShown("lesson-a1-first-stop"));
      assertThat(TestWindow.onFx(() -> robot.node("search").isFocused())).isTrue();
    }
  }

  @Test
  void aLessonThatCannotBeReadIsListedWithItsProblems(@TempDir Path data) throws Exception {
    Path lesson = Files.createDirectories(data.resolve("lessons/z9-broken"));
    Files.writeString(lesson.resolve("lesson.json"), "{\"format\": 1,");
    try (TestWindow window = new TestWindow(data.resolve("lessons"), data, 1024, 640)) {
      robot.await("the broken lesson", () -> robot.isShown("broken-lessons"));
      assertThat(window.window().scene().getRoot().lookupAll(".broken-problems")).isNotEmpty();
    }
  }

  @Test
  void aPackThatIsPastedIsInstalledOnceTheLearnerAgrees(@TempDir Path root) throws Exception {
    Path pack = pack(root);
    Path data = root.resolve("data");
    try (TestWindow window = new TestWindow(root.resolve("shipped"), data, 1024, 640)) {
      paste(window, pack);
      robot.click("pack-decline");
      robot.await("the offer gone", () -> !robot.isShown("pack-offer"));
      assertThat(data.resolve("packs")).doesNotExist();
      paste(window, pack);
      robot.await("the offer", () -> robot.isShown("pack-offer"));
      assertThat(robot.text("pack-description")).contains("by Ada Example, key ");
      robot.click("pack-agree");
      robot.await("the lesson of the pack", () -> robot.isShown("lesson-x1-shop"));
      assertThat(robot.text("intake-news")).isEqualTo("Installed: Warm-ups");
    }
  }

  @Test
  void whatIsNoPackAndNoLessonIsSaidInOneLine(@TempDir Path root) throws Exception {
    Path text = Files.writeString(root.resolve("notes.txt"), "no pack");
    try (TestWindow window = new TestWindow(root, root.resolve("data"), 1024, 640)) {
      paste(window, text);
      robot.await("a word on it", () -> robot.isShown("intake-news"));
      assertThat(robot.text("intake-news")).contains("notes.txt");
      paste(window, Files.createDirectory(root.resolve("empty")));
      robot.await("another", () -> robot.text("intake-news").contains("no lesson.json"));
    }
  }

  @Test
  void aLessonFolderThatIsPastedOpensForItsAuthor(@TempDir Path root) throws Exception {
    LessonFolder lesson = lesson(root.resolve("lessons")).read();
    try (TestWindow window = new TestWindow(root.resolve("none"), root, 1024, 640)) {
      paste(window, lesson.directory());
      robot.await("the author's screen", () -> robot.isShown("author"));
    }
  }

  @Test
  void aDataFolderThatCannotBeUsedIsToldInTheWindow(@TempDir Path data) throws Exception {
    Files.writeString(data.resolve("progress"), "a file where the folder should be");
    try (TestWindow window = new TestWindow(TestWindow.lessons(), data, 1024, 640)) {
      robot.await("a word on it", () -> robot.isShown("fault"));
      assertThat(robot.text("fault")).startsWith("Progress cannot be kept in ");
      robot.click("lesson-a1-first-stop");
      robot.await("the lesson all the same", () -> robot.isShown("workbench"));
      assertThat(window.stage().isShowing()).isTrue();
    }
  }

  private Path pack(Path root) throws Exception {
    Path file = root.resolve("warm-ups.pack");
    AuthorKey key = AuthorKey.create(root.resolve("ada.key"), "Ada Example");
    new PackWriter(key)
        .write(
            new PackWriter.Label("warm-ups", "1.0.0", "Warm-ups"),
            List.of(lesson(root.resolve("made")).read()),
            file);
    return file;
  }

  private static LessonWorkshop lesson(Path in) {
    String program = "package p; public class Main { //@FAULT\n}";
    return new LessonWorkshop(in)
        .program(program, program)
        .check("command-used", "\"commands\": [\"continue\"]");
  }

  /** Pastes a file into the window once that has the keyboard, as a person would. */
  private void paste(TestWindow window, Path file) {
    robot.await(
        "the keyboard's focus in the window",
        () -> window.stage().isFocused() && window.window().scene().getFocusOwner() != null);
    TestWindow.onFx(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putFiles(List.of(file.toFile()));
          return Clipboard.getSystemClipboard().setContent(content);
        });
    robot.press(KeyCode.CONTROL, KeyCode.V);
  }
}
