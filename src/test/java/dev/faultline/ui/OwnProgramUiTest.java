package dev.faultline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.ListeningProgram;
import dev.faultline.ListeningProgram.Beginning;
import dev.faultline.session.ProgramSession;
import dev.faultline.ui.tabs.OutputLine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs of the learner's own in the real window. */
@Timeout(90)
class OwnProgramUiTest {
  private static final String SUM =
      """
      public class Sum {
        public static void main(String[] args) {
          int total = 0;
          for (int i = 1; i < 4; i++) {
            total += i;
          }
          System.out.println(args.length + " " + total);
        }
      }
      """;

  @TempDir Path root;
  private final WorkbenchRobot robot = new WorkbenchRobot();
  private Path lessons;

  @BeforeEach
  void noLessons() throws Exception {
    lessons = Files.createDirectory(root.resolve("lessons"));
  }

  private TestWindow window() throws Exception {
    return new TestWindow(lessons, root.resolve("data"), 1100, 700);
  }

  private Path write(String name, String text) throws Exception {
    return Files.writeString(root.resolve(name), text);
  }

  private void choose(TestWindow window, KeyCode... keys) {
    TestWindow.onFx(
        () -> {
          window.stage().requestFocus();
          return window;
        });
    robot.await("the catalogue", () -> robot.isShown("catalog"));
    robot.press(keys);
  }

  private void open(TestWindow window, Path path) {
    choose(window, KeyCode.CONTROL, KeyCode.O);
    robot.type("program-path", path.toString());
  }

  private void awaitProblem(String text) {
    robot.await(
        text,
        () ->
            robot.isShown("program-problem")
                && ((Label) robot.node("program-problem")).getText().contains(text));
  }

  @Test
  void aSourceFileIsDebuggedWithoutALesson() throws Exception {
    Path file = write("Sum.java", SUM);
    try (TestWindow window = window()) {
      open(window, file);
      robot.type("program-arguments", "one \"two words\"").click("program-done");
      robot.await("the workbench", () -> robot.isShown("workbench"));
      assertThat(robot.isShown("guide")).isFalse();
      assertThat(robot.text("lesson-title")).isEqualTo("Sum.java");
      robot.caretAt("Sum", "total += i");
      robot.press(KeyCode.CONTROL, KeyCode.F8).click("action-resume");
      robot.awaitStory("Stopped at the breakpoint");
      robot.click("action-over");
      robot.await("the step", () -> robot.story().contains("total 0 → 1"));
      robot.click("tab-console").type("console-command", "p total + i").press(KeyCode.ENTER);
      robot.await("the value", () -> console(window).endsWith("p total + i\n2"));
      robot.caretAt("Sum", "total += i");
      robot.press(KeyCode.CONTROL, KeyCode.F8).click("action-resume");
      robot.awaitStory("The program ended");
      assertThat(TestWindow.onFx(() -> printed(window.workbench().parts().output().lines())))
          .startsWith("2 6\n");
      robot.click("back");
      robot.await("the catalogue", () -> robot.isShown("catalog"));
    }
  }

  private static String console(TestWindow window) {
    return printed(window.workbench().parts().console().lines());
  }

  private static String printed(List<OutputLine> lines) {
    return lines.stream().map(OutputLine::text).collect(Collectors.joining("\n"));
  }

  @Test
  void aRunningJvmIsAttachedToAndLetGo() throws Exception {
    try (ListeningProgram program = new ListeningProgram(root, Beginning.AT_ONCE);
        TestWindow window = window()) {
      String port = String.valueOf(program.port());
      choose(window, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
      robot.type("program-address", port).type("program-sources", root.resolve("Echo.java") + "");
      robot.click("program-done");
      robot.await("the workbench", () -> robot.isShown("workbench"));
      robot.awaitStory("Paused");
      robot.caretAt("Echo", "return lines");
      robot.press(KeyCode.CONTROL, KeyCode.F8).click("action-resume");
      robot.awaitStory("The program runs");
      program.type("hello");
      robot.awaitStory("Stopped at the breakpoint");
      robot.click("action-stop");
      robot.awaitStory("Detached");
      assertThat(program.answer()).isEqualTo("1 hello");
      assertThat(program.end()).isZero();
    }
  }

  @Test
  void whatCannotBeOpenedIsSaidInTheCard() throws Exception {
    Path broken = write("Broken.java", "class Broken {\n  int x = ;\n}\n");
    try (TestWindow window = window()) {
      open(window, root.resolve("Missing.java"));
      robot.click("program-done");
      awaitProblem("There is no file or folder " + root.resolve("Missing.java"));
      robot.type("program-path", broken.toString()).press(KeyCode.ENTER);
      awaitProblem("Broken.java does not compile: Broken.java:2");
      robot.type("program-path", write("Lib.java", "class Lib {}") + "").press(KeyCode.ENTER);
      awaitProblem("no class with public static void main");
      robot.press(KeyCode.ESCAPE);
      robot.await("the card gone", () -> !robot.isShown("program-form"));
      choose(window, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
      robot.type("program-address", "x").press(KeyCode.ENTER);
      awaitProblem("is no address");
      robot.type("program-address", "1").press(KeyCode.ENTER);
      awaitProblem("Nothing listens at 127.0.0.1:1");
      assertThat(robot.isShown("workbench")).isFalse();
    }
  }

  @Test
  void aFolderOfSourcesThatIsPastedAsksWhichMainAndOpens() throws Exception {
    Files.createDirectory(root.resolve("src"));
    write("src/Sum.java", SUM);
    write("src/Other.java", SUM.replace("Sum", "Other"));
    try (TestWindow window = window()) {
      paste(window, root.resolve("src"));
      awaitProblem("several classes with main: name one of Other, Sum");
      robot.type("program-main", "Other").click("program-done");
      robot.await("the workbench", () -> robot.isShown("workbench"));
      ProgramSession opened = window.workbench().program();
      assertThat(opened.program().mainClass()).isEqualTo("Other");
      assertThat(TestWindow.onFx(() -> window.workbench().parts().code().files())).hasSize(2);
    }
  }

  private void paste(TestWindow window, Path file) {
    TestWindow.onFx(
        () -> {
          window.stage().requestFocus();
          ClipboardContent content = new ClipboardContent();
          content.putFiles(List.of(file.toFile()));
          return Clipboard.getSystemClipboard().setContent(content);
        });
    robot.await("the catalogue", () -> robot.isShown("catalog"));
    robot.press(KeyCode.CONTROL, KeyCode.V);
  }
}
