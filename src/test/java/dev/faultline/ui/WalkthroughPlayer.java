package dev.faultline.ui;

import dev.faultline.debug.SessionState;
import dev.faultline.lesson.Act;
import dev.faultline.lesson.AnchoredSources.Place;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.ui.workbench.WorkbenchModel;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Plays a lesson's reference walkthrough through the window, by clicks and keys only. */
final class WalkthroughPlayer {
  private final WorkbenchRobot robot;
  private final WorkbenchModel model;
  private final LessonFolder folder;

  WalkthroughPlayer(WorkbenchRobot robot, WorkbenchModel model) {
    this.robot = robot;
    this.model = model;
    folder = model.lesson().folder();
  }

  void play() {
    folder.walkthrough().forEach(this::play);
  }

  void play(Act act) {
    if (act instanceof Act.Break there) {
      caretAt(there.at());
      robot.press(KeyCode.CONTROL, KeyCode.F8);
    } else if (act instanceof Act.Clear there) {
      caretAt(there.at());
      robot.press(KeyCode.CONTROL, KeyCode.F8);
    } else if (act instanceof Act.Frame frame) {
      clickFrame(frame.index());
      robot.await(
          "frame " + frame.index(), () -> model.parts().stack().selected().get() == frame.index());
    } else if (act instanceof Act.ListSource) {
      robot.press(KeyCode.ALT, KeyCode.F10);
    } else if (act instanceof Act.Where) {
      clickFrame(TestWindow.onFx(() -> model.parts().stack().selected().get()));
    } else if (act instanceof Act.Print print) {
      evaluate(print.expression(), false);
    } else if (act instanceof Act.Pp print) {
      evaluate(print.expression(), true);
    } else if (!playRun(act)) {
      playClaim(act);
    }
  }

  private boolean playRun(Act act) {
    if (act instanceof Act.Run) {
      boolean live = model.lesson().program().isLive();
      run(live ? KeyCode.CONTROL : KeyCode.SHIFT, live ? KeyCode.F5 : KeyCode.F9);
    } else if (act instanceof Act.Continue) {
      run(KeyCode.F9);
    } else if (act instanceof Act.Step step) {
      repeat(step.times(), KeyCode.F7);
    } else if (act instanceof Act.Next next) {
      repeat(next.times(), KeyCode.F8);
    } else if (act instanceof Act.Return) {
      run(KeyCode.SHIFT, KeyCode.F8);
    } else if (act instanceof Act.Until until) {
      caretAt(until.at());
      run(KeyCode.ALT, KeyCode.F9);
    } else {
      return false;
    }
    return true;
  }

  private void repeat(int times, KeyCode key) {
    for (int i = 0; i < times; i++) {
      run(key);
    }
  }

  private void playClaim(Act act) {
    if (act instanceof Act.Hypothesise claim) {
      caretAt(claim.at());
      open("hypothesis-test", "hypothesise");
      robot.type("hypothesis-expression", claim.expression());
      TestWindow.onFx(
          () -> {
            model.parts().guide().hypothesis().relation().set(claim.relation());
            return claim;
          });
      robot.type("hypothesis-value", claim.value()).click("hypothesis-test");
      robot.await("the hypothesis settled", () -> robot.isShown("hypothesis-result"));
    } else if (act instanceof Act.Predict predict) {
      openCheck(predict.check());
      robot.type("predict-" + predict.check(), predict.value());
      robot.click("predict-go-" + predict.check());
      robot.await("predicted", () -> robot.isShown("reply-" + predict.check()));
    } else if (act instanceof Act.Blame blame) {
      caretAt(blame.at());
      openCheck(blame.check());
      robot.click("certainty-" + blame.check() + "-" + blame.certainty());
      robot.click("claim-" + blame.check());
      awaitPassed(blame.check());
    } else if (act instanceof Act.Cause cause) {
      openCheck(cause.check());
      robot.click("option-" + cause.check() + "-" + cause.option());
      robot.click("certainty-" + cause.check() + "-" + cause.certainty());
      robot.click("claim-" + cause.check());
      awaitPassed(cause.check());
    } else if (act instanceof Act.Fix fix) {
      fix.files().forEach(this::paste);
    } else if (act instanceof Act.Test test) {
      openCheck(test.check());
      robot.click("tests-" + test.check());
      awaitPassed(test.check());
    } else {
      throw new AssertionError("the player does not know " + act);
    }
  }

  private void awaitPassed(String check) {
    robot.await(
        check + " passed",
        () -> ((Labeled) robot.node("verdict-" + check)).getText().equals("Passed"));
  }

  private void run(KeyCode... keys) {
    SessionState before = TestWindow.onFx(() -> model.parts().run().state().get());
    robot.press(keys);
    robot.await(
        "the next stop",
        () -> {
          SessionState now = model.parts().run().state().get();
          return now != before
              && (now instanceof SessionState.Stopped || now instanceof SessionState.Ended);
        });
  }

  private void caretAt(String anchor) {
    Place place = folder.buggy().anchor(anchor).orElseThrow();
    String path = place.file();
    String name = path.substring(path.lastIndexOf('/') + 1).replace(".java", "");
    robot.caretAtLine(name, place.line());
  }

  private void clickFrame(int index) {
    robot.await("frame " + index + " in the call stack", () -> frame(index).isPresent());
    robot.clickOn(frame(index).orElseThrow());
  }

  private Optional<ListCell<?>> frame(int index) {
    Set<ListCell<?>> cells =
        new FxRobot().from(robot.node("stack")).lookup(".list-cell").queryAllAs(cell());
    return cells.stream().filter(one -> !one.isEmpty() && one.getIndex() == index).findFirst();
  }

  @SuppressWarnings("unchecked")
  private static Class<ListCell<?>> cell() {
    return (Class<ListCell<?>>) (Class<?>) ListCell.class;
  }

  private void evaluate(String expression, boolean pretty) {
    robot.type("evaluate", expression);
    robot.click(pretty ? "evaluate-pp" : "evaluate-print");
    robot.await(
        "the value of " + expression,
        () -> ((Labeled) robot.node("evaluate-answer")).getText().startsWith(expression + " = "));
  }

  private void openCheck(String check) {
    String step =
        folder.lesson().steps().stream()
            .filter(one -> one.checks().contains(check))
            .findFirst()
            .orElseThrow()
            .id();
    robot.tab("guide", "guide-steps");
    if (!robot.isShown("check-" + check)) {
      robot.click("step-head-" + step);
    }
  }

  private void open(String control, String phase) {
    String step =
        folder.lesson().steps().stream()
            .filter(one -> one.phase().equals(phase))
            .findFirst()
            .orElseThrow()
            .id();
    robot.tab("guide", "guide-steps");
    if (!robot.isShown(control)) {
      robot.click("step-head-" + step);
    }
  }

  private void paste(String path) {
    robot.caretAtLine(path.substring(path.lastIndexOf('/') + 1).replace(".java", ""), 1);
    TestWindow.onFx(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(folder.fixed().files().get(path));
          return Clipboard.getSystemClipboard().setContent(content);
        });
    robot.press(KeyCode.CONTROL, KeyCode.A).press(KeyCode.CONTROL, KeyCode.V);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
