package dev.faultline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.ui.heap.ClassRow;
import dev.faultline.ui.settings.Settings;
import dev.faultline.ui.state.VariableNode;
import dev.faultline.ui.tabs.OutputLine;
import dev.faultline.ui.threads.ThreadsModel;
import dev.faultline.ui.workbench.Action;
import dev.faultline.ui.workbench.Parts;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The debugger's abilities as a person reaches them in the window. */
class DebuggingUiTest {
  private final WorkbenchRobot robot = new WorkbenchRobot();

  @Test
  void aConditionFromTheEditorStopsOnlyWhereItHolds(@TempDir Path data) throws Exception {
    try (TestWindow window = open(PracticeProgram.loop(data), data)) {
      breakAt("int result", "editor-condition", "n == 4");
      robot.press(KeyCode.F9).awaitStory("Stopped at the breakpoint on line 13");
      assertThat(robot.story()).contains("because n == 4");
      assertThat(value(window, "n")).isEqualTo("4");
      robot.press(KeyCode.F9).awaitStory("The program ended");
    }
  }

  @Test
  void aLogpointWritesToTheOutputAndDoesNotStop(@TempDir Path data) throws Exception {
    try (TestWindow window = open(PracticeProgram.loop(data), data)) {
      breakAt("int result", "editor-log", "n is {n}");
      robot.press(KeyCode.F9).awaitStory("The program ended");
      robot.await("the log", () -> logged(window).contains("n is 5"));
      assertThat(logged(window))
          .containsExactly("n is 0", "n is 1", "n is 2", "n is 3", "n is 4", "n is 5");
    }
  }

  @Test
  void aValueIsSetInPlaceAndWhatIsWrongWithItIsSaidThere(@TempDir Path data) throws Exception {
    try (TestWindow window = open(PracticeProgram.loop(data), data)) {
      stopInHalf();
      select("variables", "n");
      robot.press(KeyCode.F2).type("set-value", "true").press(KeyCode.ENTER);
      robot.await("the problem", () -> robot.isShown("set-value-problem"));
      robot.type("set-value", "11").press(KeyCode.ENTER);
      robot.await("the value", () -> value(window, "n").equals("11"));
      robot.press(KeyCode.F8).awaitStory("Line 13 ran");
      assertThat(value(window, "result")).isEqualTo("5");
    }
  }

  @Test
  void anAnswerStaysWhenTheVariablesOfTheFrameComeLater(@TempDir Path data) throws Exception {
    try (TestWindow window = open(PracticeProgram.loop(data), data)) {
      stopInHalf();
      TestWindow.onFx(
          () -> {
            ((ListView<?>) robot.node("stack")).getSelectionModel().select(1);
            ((TextField) robot.node("evaluate")).setText("main.total");
            ((Button) robot.node("evaluate-print")).fire();
            return null;
          });
      robot.await("the caller's variables", () -> value(window, "main").startsWith("Main"));
      robot.await("the answer", () -> robot.text("evaluate-answer").equals("main.total = 0"));
    }
  }

  @Test
  void aDroppedFrameBeginsItsMethodAnew(@TempDir Path data) throws Exception {
    try (TestWindow window = open(PracticeProgram.loop(data), data)) {
      stopInHalf();
      robot.press(KeyCode.F8).awaitStory("Line 13 ran");
      robot.press(KeyCode.CONTROL, KeyCode.F8);
      robot.press(KeyCode.CONTROL, KeyCode.F7).awaitStory("Took the frame off: Main.half");
      assertThat(executionLine(window)).isEqualTo(13);
    }
  }

  @Test
  void theCallToStepIntoIsChosen(@TempDir Path data) throws Exception {
    try (TestWindow window = open(PracticeProgram.loop(data), data)) {
      robot.press(KeyCode.SHIFT, KeyCode.F9).awaitStory("Started");
      robot.caretAt("Main", "main.add(").press(KeyCode.ALT, KeyCode.F9);
      robot.awaitStory("Reached the cursor");
      robot.press(KeyCode.SHIFT, KeyCode.F7);
      robot.await("the calls", () -> robot.isShown("call-chooser"));
      robot.press(KeyCode.DOWN).press(KeyCode.ENTER).awaitStory("Went into Main.twice");
      assertThat(executionLine(window)).isEqualTo(18);
    }
  }

  @Test
  void changesAreAppliedToTheStoppedProgram(@TempDir Path data) throws Exception {
    try (TestWindow window = open(PracticeProgram.loop(data), data)) {
      stopInHalf();
      robot.caretAt("Main", "n * 2");
      robot.write("100 + ");
      robot.await("the offer", () -> robot.isShown("banner-apply"));
      robot.press(KeyCode.CONTROL, KeyCode.F10).awaitStory("Applied your changes to p.Main");
      assertThat(robot.isShown("banner")).isFalse();
      robot.caretAt("Main", "int result").press(KeyCode.CONTROL, KeyCode.F8);
      robot.press(KeyCode.F9).awaitStory("The program ended");
      robot.await("the output", () -> output(window).contains("total=612"));
    }
  }

  @Test
  void aWatchFollowsItsExpressionFromStopToStop(@TempDir Path data) throws Exception {
    try (TestWindow window = open(PracticeProgram.loop(data), data)) {
      stopInHalf();
      robot.type("evaluate", "n + 1").click("evaluate-watch");
      robot.await("the watch", () -> watch(window).equals("1"));
      robot.press(KeyCode.F9);
      robot.await("the next value", () -> watch(window).equals("2"));
    }
  }

  @Test
  void aWatchIsWhollyInSightAtAnyTextSize(@TempDir Path data) throws Exception {
    try (TestWindow window = open(PracticeProgram.loop(data), data)) {
      stopInHalf();
      robot.type("evaluate", "n + 1").click("evaluate-watch");
      robot.await("the watch", () -> watch(window).equals("1"));
      for (int size = Settings.USUAL; size < 2 * Settings.USUAL; size++) {
        robot.await("the row", () -> watchFits());
        robot.click("action-larger");
      }
      robot.await("the row", () -> watchFits());
    }
  }

  private boolean watchFits() {
    Node tree = robot.node("watches");
    Node row = tree.lookup(".tree-cell");
    return row != null
        && tree.getLayoutBounds().getHeight() >= row.getLayoutBounds().getHeight()
        && row.getLayoutBounds().getHeight() > 0;
  }

  @Test
  void theThreadsTabNamesADeadlockWithItsLines(@TempDir Path data) throws Exception {
    try (TestWindow window = open(PracticeProgram.deadlock(data), data)) {
      robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
      robot.press(KeyCode.F9).awaitStory("The program runs");
      robot.await("the deadlock", () -> pausedInDeadlock(window));
      robot.await("the banner", () -> robot.isShown("deadlocks"));
      assertThat(TestWindow.onFx(() -> robot.node("deadlocks").getAccessibleText()))
          .contains("ada", "bob");
    }
  }

  @Test
  void theHeapShowsHowManyInstancesThereAreMore(@TempDir Path data) throws Exception {
    try (TestWindow window = open(PracticeProgram.loop(data), data)) {
      stopInHalf();
      robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H).click("heap-now");
      robot.await("the counts", () -> !classes().isEmpty());
      robot.click("heap-remember").press(KeyCode.F9);
      robot.await("the next stop", () -> value(window, "n").equals("1"));
      robot.click("heap-now");
      robot.await("one more item", () -> classes().contains(new ClassRow("p.Main$Item", 1, 1)));
    }
  }

  @Test
  void anUncaughtExceptionShowsItsCausesAndWhatWasHidden(@TempDir Path data) throws Exception {
    try (TestWindow window = open(PracticeProgram.failing(data), data)) {
      robot.press(KeyCode.F9).awaitStory("IllegalStateException thrown");
      robot.click("banner-details");
      Parts parts = window.workbench().parts();
      robot.await(
          "the cause",
          () ->
              parts.failures().story().stream()
                  .anyMatch(row -> row.text().startsWith("Caused by NumberFormatException")));
      robot.await(
          "what the broad catch hid",
          () -> parts.failures().caught().stream().anyMatch(one -> one.isBroad()));
      robot.click("banner-explain");
      robot.await("what it means", () -> robot.isShown("explanation-title"));
      assertThat(robot.text("explanation-title")).isEqualTo("IllegalStateException");
    }
  }

  @Test
  void theConsoleKeepsTheFocusWhenItsCommandRanTheProgram(@TempDir Path data) throws Exception {
    try (TestWindow window = open(PracticeProgram.loop(data), data)) {
      robot.click("tab-console").type("console-command", "run").press(KeyCode.ENTER);
      robot.awaitStory("Started");
      robot.await(
          "the focus",
          () -> window.stage().getScene().getFocusOwner() == robot.node("console-command"));
    }
  }

  @Test
  void theConsoleShowsLongLinesWhole(@TempDir Path data) throws Exception {
    try (TestWindow window = open(PracticeProgram.loop(data), data)) {
      robot.click("tab-console").type("console-command", "jump 5").press(KeyCode.ENTER);
      robot.await(
          "the whole refusal",
          () ->
              lines(window).anyMatch(DebuggingUiTest::isRefusal)
                  && lines(window).noneMatch(DebuggingUiTest::isCut));
    }
  }

  private static Stream<? extends ListCell<?>> lines(TestWindow window) {
    return window.stage().getScene().getRoot().lookupAll("#console .list-cell").stream()
        .map(cell -> (ListCell<?>) cell)
        .filter(cell -> !cell.isEmpty());
  }

  private static boolean isRefusal(ListCell<?> cell) {
    return cell.getText().startsWith("A JVM cannot go on at another line");
  }

  private static boolean isCut(ListCell<?> cell) {
    return !((Text) cell.lookup(".text")).getText().equals(cell.getText());
  }

  private TestWindow open(Path lessons, Path data) throws Exception {
    TestWindow window = new TestWindow(lessons, data.resolve("data"), 1024, 640);
    robot.click("lesson-x1-half");
    robot.await("the lesson", () -> robot.isShown("code-tabs"));
    return window;
  }

  private void breakAt(String text, String field, String value) {
    robot.caretAt("Main", text).press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F8);
    robot.type(field, value).press(KeyCode.ENTER);
    robot.await("the editor closed", () -> !robot.isShown("breakpoint-editor"));
  }

  private void stopInHalf() {
    robot.caretAt("Main", "int result").press(KeyCode.CONTROL, KeyCode.F8);
    robot.press(KeyCode.F9).awaitStory("Stopped at the breakpoint on line 13");
  }

  /** Pauses, and goes on once the threads of this pause are known and no deadlock is among them. */
  private static boolean pausedInDeadlock(TestWindow window) {
    ThreadsModel threads = window.workbench().parts().threads();
    if (!threads.stopped().get()) {
      window.workbench().commands().perform(Action.PAUSE);
    } else if (!threads.threads().isEmpty() && threads.deadlocks().isEmpty()) {
      window.workbench().commands().perform(Action.RESUME);
    }
    return !threads.deadlocks().isEmpty();
  }

  private static String value(TestWindow window, String name) {
    return text(window.workbench().parts().variables().roots(), name);
  }

  private static String watch(TestWindow window) {
    return text(window.workbench().parts().watches().values().roots(), "n + 1");
  }

  private static String text(List<VariableNode> nodes, String name) {
    return TestWindow.onFx(
        () ->
            nodes.stream()
                .map(node -> node.row().get())
                .filter(row -> row.name().equals(name))
                .map(row -> row.text())
                .findFirst()
                .orElse(""));
  }

  private static List<String> logged(TestWindow window) {
    return lines(window, OutputLine.Kind.LOG);
  }

  private static List<String> output(TestWindow window) {
    return lines(window, OutputLine.Kind.OUT);
  }

  private static List<String> lines(TestWindow window, OutputLine.Kind kind) {
    return TestWindow.onFx(
        () ->
            window.workbench().parts().output().lines().stream()
                .filter(line -> line.kind() == kind)
                .map(OutputLine::text)
                .toList());
  }

  private static int executionLine(TestWindow window) {
    return TestWindow.onFx(
        () -> window.workbench().parts().code().execution().orElseThrow().line());
  }

  private List<ClassRow> classes() {
    return TestWindow.onFx(
        () -> {
          @SuppressWarnings("unchecked")
          TableView<ClassRow> table = (TableView<ClassRow>) robot.node("heap-table");
          return List.copyOf(table.getItems());
        });
  }

  private void select(String tree, String name) {
    TestWindow.onFx(
        () -> {
          @SuppressWarnings("unchecked")
          TreeView<VariableNode> view = (TreeView<VariableNode>) robot.node(tree);
          TreeItem<VariableNode> item =
              view.getRoot().getChildren().stream()
                  .filter(one -> one.getValue().row().get().name().equals(name))
                  .findFirst()
                  .orElseThrow();
          view.getSelectionModel().select(item);
          view.requestFocus();
          return name;
        });
  }
}
