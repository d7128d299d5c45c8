package dev.faultline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.lesson.Act;
import dev.faultline.session.LessonStatus;
import java.nio.file.Path;
import javafx.scene.Node;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing needs a mouse. */
class KeyboardUiTest {
  private final WorkbenchRobot robot = new KeyboardRobot();

  @Test
  void aLessonIsPlayedFromTheCatalogueToProvedByKeysAlone(@TempDir Path data) throws Exception {
    try (TestWindow window = new TestWindow(TestWindow.lessons(), data, 1280, 800)) {
      robot.click("lesson-a1-first-stop").click("begin-steps");
      WalkthroughPlayer player = new WalkthroughPlayer(robot, window.workbench(), data);
      for (Act act : window.lesson().session().folder().walkthrough()) {
        Object before = place(window);
        player.play(act);
        if (isMove(act)) {
          assertThat(place(window)).as("the focus after %s", act).isEqualTo(before);
        }
      }
      robot.await("completion", () -> robot.isShown("completion"));
      LessonStatus status = TestWindow.onFx(() -> window.lesson().guide().status().get());
      assertThat(status.completed()).isTrue();
      robot.click("back");
      robot.await("the catalogue", () -> robot.isShown("lesson-a1-first-stop"));
    }
  }

  /** Whether an act does no more than let the program go on. */
  private static boolean isMove(Act act) {
    return act instanceof Act.Run
        || act instanceof Act.Continue
        || act instanceof Act.Step
        || act instanceof Act.Next;
  }

  /** Where the focus is: the code, whichever file of it is shown, or another control. */
  private static Object place(TestWindow window) {
    Node owner = TestWindow.onFx(() -> window.window().scene().getFocusOwner());
    return owner instanceof CodeArea ? CodeArea.class : owner;
  }
}
