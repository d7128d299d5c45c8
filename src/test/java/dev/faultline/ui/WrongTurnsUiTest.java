package dev.faultline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.WrongAnswers;
import dev.faultline.check.kind.Cause;
import dev.faultline.check.kind.FaultLocation;
import dev.faultline.check.kind.Fix;
import dev.faultline.lesson.Act;
import dev.faultline.lesson.CheckSpec;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.session.LessonStatus;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plays lessons in the real window as a learner who errs before each claim: one that claims and one
 * that answers questions, those that the property {@code faultline.play} names, or all.
 */
class WrongTurnsUiTest {
  private final WorkbenchRobot robot = new WorkbenchRobot();

  static Stream<String> lessons() throws Exception {
    return PlayLessonsUiTest.wanted("a2-up-the-stack", "h1-wrong-customer");
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void noWrongTurnPassesAndTheLessonStillEnds(String lesson, @TempDir Path data) throws Exception {
    try (TestWindow window = new TestWindow(TestWindow.lessons(), data, 1280, 800)) {
      robot.click("lesson-" + lesson).click("begin-steps");
      new Learner(window, data).play();
      robot.await("completion", () -> robot.isShown("completion"));
      assertThat(robot.text("completion-title")).isEqualTo("Proved");
    }
  }

  private final class Learner {
    private final TestWindow window;
    private final WalkthroughPlayer player;
    private final LessonFolder folder;

    Learner(TestWindow window, Path data) {
      this.window = window;
      player = new WalkthroughPlayer(robot, window.workbench(), data);
      folder = window.lesson().session().folder();
    }

    void play() {
      folder.lesson().checks().forEach(this::claimAtOnce);
      assertThat(passed()).as("checks that passed untouched").isZero();
      folder
          .walkthrough()
          .forEach(
              act -> {
                long before = passed();
                err(act);
                assertThat(passed())
                    .as("checks passed by a wrong turn before %s", act)
                    .isEqualTo(before);
                player.play(act);
              });
    }

    /**
     * Where no claim is taken yet it is said what is awaited; elsewhere an empty one is refused.
     */
    private void claimAtOnce(CheckSpec check) {
      if (check instanceof FaultLocation || check instanceof Cause) {
        player.openCheck(check.id());
        Node claim = robot.node("claim-" + check.id());
        if (TestWindow.onFx(claim::isDisabled)) {
          assertThat(robot.isShown("awaited-" + check.id())).as(check.id()).isTrue();
        } else {
          robot.click("claim-" + check.id());
          awaitReply(check.id());
        }
      }
    }

    private void err(Act act) {
      if (act instanceof Act.Blame blame) {
        player.caretAt(new WrongAnswers(folder).innocentLine());
        player.openCheck(blame.check());
        robot.click("claim-" + blame.check());
        awaitWrong(blame.check());
        askHint(blame.check());
      } else if (act instanceof Act.Cause claimed) {
        Cause cause = (Cause) folder.lesson().check(claimed.check()).orElseThrow();
        player.openCheck(cause.id());
        for (Cause.Option option : WrongAnswers.options(cause)) {
          robot.click("option-" + cause.id() + "-" + option.id()).click("claim-" + cause.id());
          awaitWrong(cause.id());
          robot.await(
              "what speaks against " + option.id(),
              () -> contrast(cause.id()).startsWith(plain(String.valueOf(option.refutation()))));
        }
      } else if (act instanceof Act.Answer answer) {
        player.openCheck(answer.check());
        robot.type("answer-" + answer.check(), "no idea").click("answer-go-" + answer.check());
        awaitReply(answer.check());
      } else if (act instanceof Act.Fix) {
        folder.lesson().checks().stream().filter(Fix.class::isInstance).forEach(this::testTooEarly);
      }
    }

    private void testTooEarly(CheckSpec fix) {
      player.openCheck(fix.id());
      robot.click("tests-" + fix.id());
      awaitWrong(fix.id());
    }

    private void askHint(String check) {
      if (robot.isShown("hint-" + check)) {
        robot.click("hint-" + check);
        robot.await("a hint", () -> robot.isShown("hints-" + check));
      }
    }

    /** Waits until the claim is settled and its check is shown as wrong, with a text. */
    private void awaitWrong(String check) {
      awaitSettled(check);
      robot.await(
          check + " shown as wrong",
          () ->
              robot
                      .node("check-" + check)
                      .getPseudoClassStates()
                      .contains(PseudoClass.getPseudoClass("wrong"))
                  && !verdict(check).isBlank());
    }

    private String verdict(String check) {
      return ((Labeled) robot.node("verdict-" + check)).getText();
    }

    private String contrast(String check) {
      Node line = ((VBox) robot.node("contrast-" + check)).getChildren().get(0);
      return String.valueOf(line.getAccessibleText());
    }

    private String plain(String text) {
      return text.replace("`", "");
    }

    private void awaitReply(String check) {
      awaitSettled(check);
      robot.await(
          "words on " + check,
          () -> robot.isShown("reply-" + check) || robot.isShown("verdict-" + check));
    }

    private void awaitSettled(String check) {
      robot.await(check + " settled", () -> !window.lesson().guide().check(check).busy().get());
    }

    private long passed() {
      LessonStatus status = TestWindow.onFx(() -> window.lesson().guide().status().get());
      return status.checks().stream().filter(one -> one.verdict().passed()).count();
    }
  }
}
