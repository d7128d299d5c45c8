package dev.faultline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.LessonWithHistory;
import dev.faultline.session.LessonStatus;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search through a history in the window. */
class BisectUiTest {
  private final WorkbenchRobot robot = new WorkbenchRobot();

  @Test
  void verdictsByHandEndAtTheCulpritWithItsDifference(@TempDir Path data) throws Exception {
    try (TestWindow window = open(data)) {
      assertThat(robot.text("bisect-count")).startsWith("5 revisions").contains("at most 2");
      assertThat(disabled("bisect-good")).isTrue();
      robot.click("bisect-start");
      awaitTitle("Is c good or bad?");
      assertThat(robot.text("bisect-count")).contains("4 suspects left", "⌈log₂ 4⌉");
      assertThat(output()).contains("right", "exit code 0");
      robot.click("bisect-bad");
      awaitTitle("b does not compile");
      robot.click("bisect-undo");
      awaitTitle("Is c good or bad?");
      robot.click("bisect-good");
      awaitTitle("Is d good or bad?");
      assertThat(output()).contains("wrong");
      robot.click("bisect-bad");
      awaitTitle("d is the first bad revision: “Simplify”");
      assertThat(robot.isShown("bisect-difference")).isTrue();
      assertThat(robot.isShown("bisect-output")).isFalse();
      robot.await("the check", () -> passed(window));
    }
  }

  @Test
  void aWrongVerdictIsNoticedAtTheEnd(@TempDir Path data) throws Exception {
    try (TestWindow window = open(data)) {
      robot.click("bisect-start");
      awaitTitle("Is c good or bad?");
      robot.click("bisect-good");
      awaitTitle("Is d good or bad?");
      robot.click("bisect-good");
      awaitTitle("By your verdicts e is the first bad one, but runs contradict that");
      assertThat(passed(window)).isFalse();
    }
  }

  @Test
  void anOracleGoesOnToTheEnd(@TempDir Path data) throws Exception {
    try (TestWindow window = open(data)) {
      robot.click("bisect-start");
      awaitTitle("Is c good or bad?");
      robot.type("bisect-oracle", "what is this").click("bisect-run");
      robot.await("why", () -> robot.text("bisect-note").contains("is no oracle"));
      robot.type("bisect-oracle", "out contains wrong").click("bisect-run");
      awaitTitle("d is the first bad revision");
      assertThat(robot.isShown("bisect-note")).isFalse();
      robot.await("the check", () -> passed(window));
    }
  }

  @Test
  void anOracleAtWorkIsCancelled(@TempDir Path data) throws Exception {
    try (TestWindow window = open(data)) {
      robot.click("bisect-start");
      awaitTitle("Is c good or bad?");
      robot.type("bisect-oracle", "command sleep 60").click("bisect-run");
      robot.click("bisect-cancel");
      robot.await("why", () -> robot.text("bisect-note").contains("Cancelled"));
      robot.click("bisect-good");
      awaitTitle("Is d good or bad?");
      assertThat(passed(window)).isFalse();
    }
  }

  @Test
  void aLessonWithoutAHistoryHasNoSuchTab(@TempDir Path data) throws Exception {
    try (TestWindow window = new TestWindow(TestWindow.lessons(), data, 1280, 800)) {
      robot.click("lesson-a1-first-stop");
      robot.await("the tabs", () -> robot.isShown("tabs"));
      TabPane tabs = (TabPane) robot.node("tabs");
      assertThat(TestWindow.onFx(() -> tabs.getTabs().stream().map(tab -> tab.getId()).toList()))
          .doesNotContain("tab-bisect");
      assertThat(window.lesson().bisect().history().revisions()).isEmpty();
    }
  }

  private TestWindow open(Path data) throws Exception {
    LessonWithHistory.in(data.resolve("lessons")).read();
    TestWindow window = new TestWindow(data.resolve("lessons"), data, 1280, 800);
    robot.click("lesson-x1-shop").click("tab-bisect");
    return window;
  }

  private void awaitTitle(String start) {
    robot.await(start, () -> robot.text("bisect-title").startsWith(start));
  }

  private String output() {
    return TestWindow.onFx(() -> ((TextArea) robot.node("bisect-output")).getText());
  }

  private boolean disabled(String id) {
    return TestWindow.onFx(
        () -> {
          Node node = robot.node(id);
          return node.isDisabled();
        });
  }

  private static boolean passed(TestWindow window) {
    LessonStatus status = TestWindow.onFx(() -> window.lesson().guide().status().get());
    return status.check("it").orElseThrow().verdict().passed();
  }
}
