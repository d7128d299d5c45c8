package dev.faultline.ui;

import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.api.FxToolkitContext;
import org.testfx.service.support.FiredEvents;

/** What is left of a workbench that nobody sees any more. */
class LeavingUiTest {
  private final WorkbenchRobot robot = new WorkbenchRobot();

  @Test
  void aWorkbenchThatWasLeftHoldsNoMemory(@TempDir Path data) throws Exception {
    try (TestWindow window = new TestWindow(TestWindow.lessons(), data, 1024, 640)) {
      List<WeakReference<?>> left = used(window);
      robot.click("back").click("lesson-a2-up-the-stack");
      robot.await("another lesson", () -> robot.isShown("code-tabs"));
      robot.await("the first one's memory", () -> areGone(left));
    }
  }

  /** A workbench, its lesson and its code, after the program has stopped there. */
  private List<WeakReference<?>> used(TestWindow window) {
    robot.click("lesson-a1-first-stop").click("begin-steps");
    robot.press(KeyCode.SHIFT, KeyCode.F9).awaitStory("Started");
    return Stream.of(window.workbench(), window.lesson(), robot.node("code-Main"))
        .<WeakReference<?>>map(WeakReference::new)
        .toList();
  }

  private static boolean areGone(List<WeakReference<?>> references)
      throws ReflectiveOperationException {
    forgetEvents();
    System.gc();
    return references.stream().allMatch(each -> each.get() == null);
  }

  /** TestFX keeps all events, with the nodes they went to, and offers no way to forget them. */
  private static void forgetEvents() throws ReflectiveOperationException {
    Field events = FxToolkitContext.class.getDeclaredField("firedEvents");
    events.setAccessible(true);
    ((FiredEvents) events.get(FxToolkit.toolkitContext())).clearEvents();
  }
}
