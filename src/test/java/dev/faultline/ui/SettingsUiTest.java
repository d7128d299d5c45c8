package dev.faultline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.session.LessonStatus;
import dev.faultline.ui.settings.Keymap;
import dev.faultline.ui.settings.Language;
import dev.faultline.ui.settings.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings, themes, keymaps and the palette in the real window. */
class SettingsUiTest {
  private final WorkbenchRobot robot = new WorkbenchRobot();

  @Test
  void whatIsSetAppliesAtOnceAndIsThereAfterAStart(@TempDir Path data) throws Exception {
    try (TestWindow window = open(data)) {
      robot.click("action-settings");
      robot.choose("settings-theme", Theme.HIGH_CONTRAST);
      assertThat(window.window().scene().getStylesheets().toString()).contains("high-contrast.css");
      robot.choose("settings-size", 26);
      assertThat(window.window().scene().getRoot().getStyle()).contains("26px");
      robot.press(KeyCode.ESCAPE);
      robot.await("the card gone", () -> !robot.isShown("settings"));
    }
    try (TestWindow window = open(data)) {
      assertThat(window.window().scene().getStylesheets().toString()).contains("high-contrast.css");
      assertThat(window.window().scene().getRoot().getStyle()).contains("26px");
    }
  }

  @Test
  void aBrokenFileIsToldOfAndKeptBeside(@TempDir Path data) throws Exception {
    Files.writeString(data.resolve("window.json"), "{\"theme\": ");
    try (TestWindow window = open(data)) {
      robot.await("the note", () -> robot.isShown("note"));
      assertThat(robot.text("note")).contains("cannot be read").contains("window.json.broken");
      robot.click("note-close");
      robot.await("the note gone", () -> !robot.isShown("note"));
      assertThat(window.stage().isShowing()).isTrue();
    }
    assertThat(data.resolve("window.json.broken")).hasContent("{\"theme\": ");
  }

  @Test
  void anotherKeymapChangesKeysAndWhatTheButtonsSay(@TempDir Path data) throws Exception {
    try (TestWindow window = openLesson(data)) {
      robot.press(KeyCode.CONTROL, KeyCode.COMMA);
      robot.choose("settings-keymap", Keymap.VS_CODE);
      robot.press(KeyCode.ESCAPE);
      robot.await("F10 on the button", () -> tip("action-over").contains("(F10)"));
      assertThat(guide()).contains("To see it, do the line: F10.").doesNotContain("F8");
      robot.press(KeyCode.CONTROL, KeyCode.F5).awaitStory("Started");
      robot.press(KeyCode.F10).awaitStory("Line");
      robot.press(KeyCode.F5).awaitStory("The program ended");
      assertThat(window.stage().isShowing()).isTrue();
    }
  }

  @Test
  void theWindowSpeaksAnotherLanguageAtOnceAndKeepsTheLesson(@TempDir Path data) throws Exception {
    try (TestWindow window = openLesson(data)) {
      robot.press(KeyCode.SHIFT, KeyCode.F9).awaitStory("Started");
      robot.press(KeyCode.CONTROL, KeyCode.COMMA);
      robot.choose("settings-language", Language.GERMAN);
      robot.await("German", () -> title("settings").equals("Einstellungen"));
      robot.press(KeyCode.ESCAPE);
      assertThat(guide()).contains("Strg+F8", "Umschalt+F8");
      assertThat(menuKeys("action-more")).contains("Strg+Umschalt+F8").doesNotContain("Ctrl");
      robot.press(KeyCode.F8).awaitStory("Zeile");
      robot.press(KeyCode.F9).awaitStory("Das Programm ist");
      assertThat(window.lesson().session().folder().lesson().title()).isEqualTo("Parkgebühr");
      robot.await(
          "the next step in German",
          () -> {
            LessonStatus status = window.lesson().guide().status().get();
            return status.steps().get(1).step().prompt().startsWith("P-102 stand 61 Minuten");
          });
      assertThat(window.stage().isShowing()).isTrue();
    }
  }

  @Test
  void thePaletteFindsAnActionBySomeOfItsLettersAndDoesIt(@TempDir Path data) throws Exception {
    try (TestWindow window = openLesson(data)) {
      robot.press(KeyCode.SHIFT).press(KeyCode.SHIFT);
      robot.await("the palette", () -> robot.isShown("palette-field"));
      robot.type("palette-field", "sho thr").press(KeyCode.ESCAPE);
      robot.await("the palette gone", () -> !robot.isShown("palette"));
      robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
      robot.type("palette-field", "resu").press(KeyCode.ENTER);
      robot.awaitStory("The program ended");
      assertThat(window.stage().isShowing()).isTrue();
    }
  }

  @Test
  void whatCannotBeDoneNowIsFoundAndSaidWhyNot(@TempDir Path data) throws Exception {
    try (TestWindow window = openLesson(data)) {
      robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
      robot.type("palette-field", "step over").press(KeyCode.ENTER);
      robot.await("the palette still there", () -> robot.isShown("palette-list"));
      assertThat(window.window().scene().getRoot().lookupAll(".palette-help"))
          .anySatisfy(
              help ->
                  assertThat(((Label) help).getText())
                      .isEqualTo("The program is not running; Run starts it"));
    }
  }

  @Test
  void hiddenPanesStayHiddenAndComeBack(@TempDir Path data) throws Exception {
    try (TestWindow window = openLesson(data)) {
      robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT1);
      robot.await("no guide", () -> !robot.isShown("guide"));
      robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT3);
      robot.await("no tabs", () -> !robot.isShown("tabs"));
      assertThat(window.stage().isShowing()).isTrue();
    }
    try (TestWindow window = openLesson(data)) {
      assertThat(robot.isShown("guide")).isFalse();
      robot.press(KeyCode.ALT, KeyCode.DIGIT1);
      robot.await("the guide again", () -> robot.isShown("guide"));
      robot.press(KeyCode.ALT, KeyCode.DIGIT6);
      robot.await("the console again", () -> robot.isShown("console-command"));
      SplitPane main = (SplitPane) robot.node("split-main");
      assertThat(main.getDividerPositions()[0]).isBetween(0.15, 0.45);
      assertThat(window.stage().isShowing()).isTrue();
    }
  }

  @Test
  void aProgramGetsNoMoreHeapThanIsSet(@TempDir Path data) throws Exception {
    try (TestWindow window = openLesson(data)) {
      robot.press(KeyCode.CONTROL, KeyCode.COMMA);
      robot.choose("settings-heap", 32);
      robot.press(KeyCode.ESCAPE);
      robot.press(KeyCode.SHIFT, KeyCode.F9).awaitStory("Started");
      robot.type("evaluate", "Runtime.getRuntime().maxMemory() / (1 << 20) <= 32");
      robot.press(KeyCode.ENTER);
      robot.await("the answer", () -> robot.isShown("evaluate-answer"));
      assertThat(robot.text("evaluate-answer")).endsWith("= true");
      assertThat(window.stage().isShowing()).isTrue();
    }
  }

  @Test
  void anotherDataFolderHoldsProgressAndSettingsFromNowOn(@TempDir Path root) throws Exception {
    Path other = root.resolve("other");
    try (TestWindow window = open(root.resolve("data"))) {
      robot.click("action-settings");
      TestWindow.onFx(
          () -> {
            window.window().moveData(other);
            return other;
          });
      robot.await("the settings written there", () -> Files.exists(other.resolve("window.json")));
      robot.await("the lessons", () -> robot.isShown("lesson-a1-first-stop"));
    }
  }

  private TestWindow open(Path data) throws Exception {
    TestWindow window = new TestWindow(TestWindow.lessons(), data, 1280, 800);
    robot.await("the catalogue", () -> robot.isShown("continue"));
    return window;
  }

  private TestWindow openLesson(Path data) throws Exception {
    TestWindow window = open(data);
    robot.click("continue");
    robot.await("the lesson", () -> robot.isShown("toolbar"));
    return window;
  }

  private String tip(String id) {
    return ((javafx.scene.control.Button) robot.node(id)).getTooltip().getText();
  }

  private String guide() {
    return ((ScrollPane) robot.node("guide-page"))
        .getContent().lookupAll(".md-text").stream()
            .map(text -> ((Text) text).getText())
            .collect(Collectors.joining());
  }

  private String menuKeys(String id) {
    return ((MenuButton) robot.node(id))
        .getItems().stream()
            .map(MenuItem::getAccelerator)
            .filter(Objects::nonNull)
            .map(KeyCombination::getDisplayText)
            .collect(Collectors.joining(" "));
  }

  private String title(String card) {
    return ((Labeled) robot.node(card).lookup(".card-form-title")).getText();
  }
}
