package dev.faultline.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.PipedApp;
import dev.faultline.WrongAnswers;
import dev.faultline.check.kind.Cause;
import dev.faultline.check.kind.CheckKinds;
import dev.faultline.lesson.Lesson;
import dev.faultline.lesson.LessonCatalog;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.lesson.LessonReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plays lessons through the piped terminal as a learner who errs before each claim: four of
 * different tracks, those that the property {@value #PLAY} names, separated by commas, or all.
 */
class WrongTurnsInTheTerminalTest {
  private static final String PLAY = "faultline.play";
  private static final String REPLIES = "faultline.replies";
  private static final List<String> USUAL =
      List.of("b4-finally-wins", "c1-two-alices", "d2-bad-refactor", "f1-oversold");

  private static final Pattern DONE = Pattern.compile("\\d+ of \\d+ steps done");

  @TempDir Path folder;

  @TestFactory
  List<DynamicTest> noWrongTurnPassesAndTheLessonStillEnds() {
    String wanted = System.getProperty(PLAY, String.join(",", USUAL));
    LessonCatalog catalog =
        LessonCatalog.read(PipedApp.shippedLessons(), new LessonReader(CheckKinds.ALL));
    return catalog.lessons().stream()
        .filter(one -> wanted.equals("all") || wanted.contains(one.lesson().id()))
        .map(one -> DynamicTest.dynamicTest(one.lesson().id(), () -> play(one)))
        .toList();
  }

  private void play(LessonFolder lesson) throws Exception {
    String id = lesson.lesson().id();
    Path own = Files.createDirectories(folder.resolve(id));
    PipedApp app = new PipedApp(PipedApp.shippedLessons(), own.resolve("data"));
    WrongTurns wrong = new WrongTurns(lesson);
    String early = typed(app, id, wrong.atFirst().toList());
    assertThat(early).contains("0 of " + lesson.lesson().steps().size() + " steps done");
    ActLines right = new ActLines(lesson, own);
    List<String> lines = new ArrayList<>();
    lesson
        .walkthrough()
        .forEach(
            act -> {
              lines.add("progress");
              wrong.before(act).forEach(lines::add);
              lines.add("progress");
              right.typed(act).forEach(lines::add);
            });
    String late = typed(app, id, lines);
    keep(id, early + "\n=====\n" + late);
    assertPlain(lesson.lesson(), early);
    assertPlain(lesson.lesson(), late);
    assertNothingPassed(late, lesson.walkthrough().size());
    assertWrongCausesAreRefuted(lesson.lesson(), late);
    assertThat(late).contains("The lesson is complete");
  }

  private static void assertWrongCausesAreRefuted(Lesson lesson, String replies) {
    lesson.checks().stream()
        .filter(Cause.class::isInstance)
        .flatMap(check -> WrongAnswers.options((Cause) check).stream())
        .forEach(option -> assertThat(replies).contains(option.refutation()));
  }

  /**
   * The progress was asked for before and after the wrong turns of each act and at the end; leaving
   * tells it once more.
   */
  private static void assertNothingPassed(String late, int acts) {
    List<String> done = DONE.matcher(late).results().map(MatchResult::group).toList();
    assertThat(done).hasSize(2 * acts + 2);
    for (int act = 0; act < acts; act++) {
      assertThat(done.get(2 * act + 1)).as("before act %s", act).isEqualTo(done.get(2 * act));
    }
    assertThat(new HashSet<>(done)).hasSizeGreaterThan(2);
  }

  private static String typed(PipedApp app, String id, List<String> lines) {
    PipedApp.Result result = app.run(String.join("\n", lines) + "\nprogress\nq\n", "learn", id);
    assertThat(result.exit()).isZero();
    assertThat(result.err()).isEmpty();
    return result.out();
  }

  private static void assertPlain(Lesson lesson, String replies) {
    assertThat(replies)
        .doesNotContain("Faultline itself", "\tat dev.faultline", "Optional[", "[id=");
    lesson
        .faults()
        .forEach(fault -> assertThat(replies).doesNotContainPattern("@" + fault.anchor() + "\\b"));
  }

  /** Keeps the replies for reading, if the property {@value #REPLIES} names a folder. */
  private static void keep(String id, String replies) throws Exception {
    String target = System.getProperty(REPLIES);
    if (target != null) {
      Files.writeString(Files.createDirectories(Path.of(target)).resolve(id + ".txt"), replies);
    }
  }
}
