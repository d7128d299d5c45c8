package dev.faultline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.session.TriedProfile.Outcome;
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
      MinimiseModel model = TestWindow.onFx(() -> window.workbench().parts().minimise());
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
  void twoProfilesAreComparedAndTheTableRemembersThem(@TempDir Path data) throws Exception {
    try (TestWindow window = new TestWindow(TestWindow.lessons(), data, 1280, 800)) {
      robot.click("lesson-d5-works-on-my-machine").click("begin-steps");
      robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
      CompareModel model = TestWindow.onFx(() -> window.workbench().parts().compare());
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
      SuspectsModel model = TestWindow.onFx(() -> window.workbench().parts().suspects());
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
