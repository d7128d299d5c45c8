package dev.faultline.ui;

import dev.faultline.check.kind.TestsKill;
import dev.faultline.debug.SessionState;
import dev.faultline.lesson.Act;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.terminal.ActLines;
import dev.faultline.ui.tabs.OutputLine;
import dev.faultline.ui.workbench.WorkbenchModel;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

/** Plays the acts that a learner does in one of the tabs below the code. */
final class ToolPlayer {
  private static final String PROMPT = "(fl) ";

  private final WorkbenchRobot robot;
  private final WorkbenchModel model;
  private final LessonFolder folder;
  private final ActLines console;

  ToolPlayer(WorkbenchRobot robot, WorkbenchModel model, Path scratch) {
    this.robot = robot;
    this.model = model;
    folder = model.lesson().orElseThrow().session().folder();
    console = new ActLines(folder, scratch);
  }

  void play(Act act) {
    if (act instanceof Act.Heap) {
      robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H).click("heap-now");
      robot.await("the heap", () -> !model.parts().heap().rows().isEmpty());
    } else if (act instanceof Act.Minimise smaller) {
      minimise(smaller.input());
    } else if (act instanceof Act.Bisect && !writesTests()) {
      robot.click("tab-bisect").click("bisect-start");
      robot.type("bisect-oracle", "not out contains " + folder.lesson().symptom().expected());
      robot.click("bisect-run");
      robot.await(
          "the culprit", () -> robot.text("bisect-title").contains("is the first bad revision"));
    } else {
      robot.click("tab-console");
      console.typed(act).forEach(line -> type(line, lets(act)));
    }
  }

  /** What a check has the learner write. */
  String ownTests(String check) {
    TestsKill asked = (TestsKill) folder.lesson().check(check).orElseThrow();
    return folder.hiddenTests().get(asked.file());
  }

  /** An answer with lines in place of anchors. */
  String withLines(String answer) {
    return console.withLines(answer);
  }

  private boolean writesTests() {
    return folder.walkthrough().stream().anyMatch(Act.WriteTests.class::isInstance);
  }

  /** Whether an act lets the program run. */
  private static boolean lets(Act act) {
    return act instanceof Act.Run || act instanceof Act.Turn;
  }

  private void minimise(String input) {
    robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
    robot.await("the input", () -> !model.lesson().orElseThrow().minimise().size().get().isEmpty());
    TestWindow.onFx(
        () -> {
          model.lesson().orElseThrow().minimise().text().set(input);
          return input;
        });
    robot.click("minimise-try");
    robot.await(
        "the smaller input tried",
        () ->
            ((Labeled) robot.node("minimise-note"))
                .getText()
                .startsWith("It still fails: " + input.length() + " characters"));
  }

  private void type(String line, boolean runs) {
    SessionState before = TestWindow.onFx(() -> model.parts().run().state().get());
    robot.type("console-command", line).press(KeyCode.ENTER);
    robot.await("a reply to " + line, () -> isAnswered(line));
    if (runs) {
      robot.await("a stop after " + line, () -> hasStopped(before));
    }
  }

  private boolean isAnswered(String line) {
    List<OutputLine> lines = model.parts().console().lines();
    return !lines.isEmpty() && !lines.get(lines.size() - 1).text().equals(PROMPT + line);
  }

  private boolean hasStopped(SessionState before) {
    SessionState now = model.parts().run().state().get();
    return now != before
        && (now instanceof SessionState.Stopped || now instanceof SessionState.Ended);
  }
}
