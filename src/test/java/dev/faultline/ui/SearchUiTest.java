package dev.faultline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.console.CommandInterpreter;
import dev.faultline.search.Bisection;
import dev.faultline.session.LessonSession;
import dev.faultline.session.TriedProfile.Outcome;
import dev.faultline.ui.bisect.BisectModel;
import dev.faultline.ui.search.CompareModel;
import dev.faultline.ui.search.MinimiseModel;
import dev.faultline.ui.search.SuspectsModel;
import java.nio.file.Path;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The tabs for searching, as a person uses them in the window. */
class SearchUiTest {
  private final WorkbenchRobot robot = new WorkbenchRobot();

  @Test
  void theInputIsShrunkByHandAndThenByDeltaDebugging(@TempDir Path data) throws Exception {
    try (TestWindow window = new TestWindow(TestWindow.lessons(), data, 1280, 800)) {
      robot.click("lesson-d4-400-lines").click("begin-steps");
      robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
      MinimiseModel model = TestWindow.onFx(() -> window.lesson().minimise());
      robot.await("the whole input", () -> model.size().get().endsWith("on 400 lines"));
      robot.click("minimise-watch");
      awaitNote("First shrink it by hand");
      robot.type("minimise-input", "PDL-29362,4,A1,ok").press(KeyCode.CONTROL, KeyCode.ENTER);
      awaitNote("With 17 characters it does not fail");
      robot.click("minimise-restore");
      robot.await("the input back", () -> model.size().get().endsWith("on 400 lines"));
      robot.type("minimise-input", "PDL-29362,14,R3,").click("minimise-try");
      awaitNote("It still fails: 16 characters");
      robot.type("minimise-input", "PDL-29362,,").click("minimise-try");
      awaitNote("With 11 characters it does not fail");
      robot.click("minimise-watch");
      awaitNote("Delta debugging needed");
      assertThat(robot.text("minimise-note")).endsWith("got there by hand.");
      robot.type("minimise-input", "PDL-29362,,,").click("minimise-try");
      awaitNote("It still fails: 12 characters, down from 16");
      robot.tab("guide", "guide-steps");
      robot.await(
          "the check passed",
          () -> ((Labeled) robot.node("verdict-small")).getText().equals("Passed"));
      robot.click("minimise-watch");
      robot.await("the input found", () -> model.text().get().equals("PDL-29362,,,"));
      awaitNote("Delta debugging needed");
    }
  }

  @Test
  void whatTheConsoleSearchesIsShownInTheTabs(@TempDir Path data) throws Exception {
    try (TestWindow window = new TestWindow(TestWindow.lessons(), data, 1280, 800)) {
      robot.click("lesson-d2-bad-refactor").click("begin-steps");
      BisectModel bisect = TestWindow.onFx(() -> window.lesson().bisect());
      LessonSession lesson = TestWindow.onFx(() -> window.lesson().session());
      CommandInterpreter console = new CommandInterpreter(lesson.program(), lesson);
      console.execute("bisect start").join();
      console.execute("bisect good").join();
      robot.await("the search", () -> answers(bisect) == 1);
      console.execute("bisect undo").join();
      robot.await("the answer taken back", () -> answers(bisect) == 0);
      TestWindow.onFx(
          () -> {
            bisect.pick(3);
            return 0;
          });
      robot.await(
          "the revision picked",
          () ->
              bisect.standing().get().trial() != null
                  && bisect
                      .standing()
                      .get()
                      .trial()
                      .revision()
                      .equals(bisect.history().revisions().get(3)));
      assertThat(console.execute("bisect").join().text())
          .contains(bisect.history().revisions().get(3).id() + " \"");
      console.execute("bisect reset").join();
      robot.await("nothing", () -> bisect.search().get() == null);
    }
  }

  @Test
  void theDebuggerRunsOnTheInputInTheEditor(@TempDir Path data) throws Exception {
    try (TestWindow window = new TestWindow(TestWindow.lessons(), data, 1280, 800)) {
      robot.click("lesson-d4-400-lines").click("begin-steps");
      robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
      MinimiseModel model = TestWindow.onFx(() -> window.lesson().minimise());
      LessonSession lesson = TestWindow.onFx(() -> window.lesson().session());
      CommandInterpreter console = new CommandInterpreter(lesson.program(), lesson);
      console.execute("minimise try PDL-29362,14,R3,").join();
      robot.await("the try", () -> model.text().get().equals("PDL-29362,14,R3,"));
      assertThat(model.rows()).hasSize(1);
      robot.click("minimise-debug");
      robot.await("the stop", () -> lesson.program().currentStop().isPresent());
      robot.await("the way back", () -> robot.node("minimise-whole").isVisible());
      robot.click("minimise-whole");
      awaitNote("The debugger runs the program on its original input again.");
    }
  }

  private static int answers(BisectModel model) {
    Bisection search = model.search().get();
    return search == null ? -1 : search.answers().size();
  }

  @Test
  void twoProfilesAreComparedAndTheTableRemembersThem(@TempDir Path data) throws Exception {
    try (TestWindow window = new TestWindow(TestWindow.lessons(), data, 1280, 800)) {
      robot.click("lesson-d5-works-on-my-machine").click("begin-steps");
      robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
      CompareModel model = TestWindow.onFx(() -> window.lesson().compare());
      robot.await("the profiles", () -> "desk".equals(model.other().get()));
      robot.click("compare-go");
      robot.await("the comparison", () -> model.result().get() != null);
      assertThat(model.result().get().partings()).hasSize(3);
      robot.await("the table", () -> model.profiles().get(1).outcome().isPresent());
      assertThat(model.profiles().get(0).outcome()).contains(Outcome.SYMPTOM);
      assertThat(model.profiles().get(1).outcome()).contains(Outcome.EXPECTED);
    }
  }

  @Test
  void suspiciousLinesAreColouredOnceTheProgramWasSeenToFail(@TempDir Path data) throws Exception {
    try (TestWindow window = new TestWindow(TestWindow.lessons(), data, 1280, 800)) {
      robot.click("lesson-d4-400-lines").click("begin-steps");
      robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
      robot.click("suspects-draw");
      robot.await("the refusal", () -> note("suspects-note").startsWith("First see it fail"));
      robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
      robot.type("minimise-input", "PDL-29362,14,R3,").click("minimise-try");
      awaitNote("It still fails");
      robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
      robot.click("suspects-draw");
      robot.await("the map", () -> note("suspects-note").startsWith("2 failed and 4 passed"));
      SuspectsModel model = TestWindow.onFx(() -> window.lesson().suspects());
      assertThat(model.rows().get(0).tip()).startsWith("Suspicion 1.00 = 2 failed");
      TestWindow.onFx(
          () -> {
            model.show(model.rows().get(0));
            return 0;
          });
      robot.caretAt("Main", "stock.take");
      robot.await("the colour", () -> isStrong(15));
      robot.click("suspects-clear");
      robot.await("no colour", () -> !isStrong(15));
    }
  }

  private boolean isStrong(int line) {
    return new FxRobot()
        .lookup("#gutter-" + line + " .gutter-number").queryAll().stream()
            .flatMap(number -> number.getPseudoClassStates().stream())
            .anyMatch(state -> state.getPseudoClassName().equals("strong"));
  }

  private String note(String id) {
    return ((Labeled) robot.node(id)).getText();
  }

  private void awaitNote(String beginning) {
    robot.await(
        "note “" + beginning + "”",
        () -> ((Labeled) robot.node("minimise-note")).getText().startsWith(beginning));
  }
}
