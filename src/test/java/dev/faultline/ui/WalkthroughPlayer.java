package dev.faultline.ui;

import dev.faultline.debug.SessionState;
import dev.faultline.debug.SourceLine;
import dev.faultline.lesson.Act;
import dev.faultline.lesson.AnchoredSources.Place;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.ui.workbench.WorkbenchModel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/**
 * Plays a lesson's reference walkthrough through the window, by clicks and keys only. What the
 * window has no control for is typed in its console.
 */
final class WalkthroughPlayer {
  private final WorkbenchRobot robot;
  private final WorkbenchModel model;
  private final LessonFolder folder;
  private final ToolPlayer tools;

  /**
   * @param scratch takes files that the console reads
   */
  WalkthroughPlayer(WorkbenchRobot robot, WorkbenchModel model, Path scratch) {
    this.robot = robot;
    this.model = model;
    folder = model.lesson().orElseThrow().session().folder();
    tools = new ToolPlayer(robot, model, scratch);
  }

  void play() {
    folder.walkthrough().forEach(this::play);
  }

  void play(Act act) {
    if (act instanceof Act.Break there) {
      caretAt(there.at());
      setBreakpoint(there.when());
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
    } else if (!playRun(act) && !playClaim(act)) {
      tools.play(act);
    }
  }

  private void setBreakpoint(String when) {
    if (when.isEmpty()) {
      robot.press(KeyCode.CONTROL, KeyCode.F8);
    } else {
      robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F8);
      robot.type("editor-condition", when).click("editor-done");
      robot.await("the editor closed", () -> !robot.isShown("breakpoint-editor"));
    }
  }

  private boolean playRun(Act act) {
    if (act instanceof Act.Run run && run.profile().isEmpty()) {
      boolean live = model.lesson().orElseThrow().session().program().isLive();
      run(
          now -> now instanceof SessionState.Stopped,
          live ? KeyCode.CONTROL : KeyCode.SHIFT,
          live ? KeyCode.F5 : KeyCode.F9);
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

  private boolean playClaim(Act act) {
    if (act instanceof Act.Hypothesise claim) {
      caretAt(claim.at());
      open("hypothesis-test", "hypothesise");
      robot.type("hypothesis-expression", claim.expression());
      robot.choose("hypothesis-relation", claim.relation());
      robot.type("hypothesis-value", claim.value()).click("hypothesis-test");
      robot.await(
          "the hypothesis settled",
          () ->
              robot.isShown("hypothesis-result")
                  && !model.lesson().orElseThrow().guide().hypothesis().busy().get());
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
    } else if (act instanceof Act.Answer answer) {
      openCheck(answer.check());
      robot.type("answer-" + answer.check(), tools.withLines(answer.text()));
      robot.click("answer-go-" + answer.check());
      awaitPassed(answer.check());
    } else if (act instanceof Act.Fix fix) {
      fix.files().forEach(this::edit);
    } else if (act instanceof Act.WriteTests tests) {
      openCheck(tests.check());
      robot.click("write-tests-" + tests.check()).click("own-tests-" + tests.check());
      robot.paste(tools.ownTests(tests.check()));
    } else if (act instanceof Act.Test test) {
      openCheck(test.check());
      robot.click("tests-" + test.check());
      awaitPassed(test.check());
    } else {
      return false;
    }
    return true;
  }

  private void awaitPassed(String check) {
    robot.await(
        check + " passed",
        () -> ((Labeled) robot.node("verdict-" + check)).getText().equals("Passed"));
  }

  private void run(KeyCode... keys) {
    run(now -> now instanceof SessionState.Stopped || now instanceof SessionState.Ended, keys);
  }

  /** Waits for another state of the wanted kind; a restart comes by the end of the run before. */
  private void run(Predicate<SessionState> wanted, KeyCode... keys) {
    SessionState before = TestWindow.onFx(() -> model.parts().run().state().get());
    robot.press(keys);
    robot.await(
        "the next stop",
        () -> {
          SessionState now = model.parts().run().state().get();
          return now != before && wanted.test(now);
        });
  }

  private void caretAt(String anchor) {
    Place place = folder.buggy().anchor(anchor).orElseThrow();
    caretAt(new SourceLine(place.file(), place.line()));
  }

  /** Points at a line. */
  void caretAt(SourceLine line) {
    robot.caretAtLine(tab(line.file()), line.line());
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

  /** Opens the step of a check. */
  void openCheck(String check) {
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

  private void edit(String path) {
    robot.edit(tab(path), folder.fixed().files().get(path));
  }

  private static String tab(String path) {
    return path.substring(path.lastIndexOf('/') + 1).replace(".java", "");
  }
}
