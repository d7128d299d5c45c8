package dev.faultline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.LessonWithHistory;
import dev.faultline.LessonWorkshop;
import dev.faultline.lesson.LessonFormatException;
import dev.faultline.progress.MemoryProgress;
import dev.faultline.session.LessonSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BisectCommandsTest {
  @TempDir Path root;
  private LessonSession session;
  private CommandInterpreter console;

  @BeforeEach
  void open() throws LessonFormatException {
    session =
        new LessonSession(
            LessonWithHistory.in(root).read(), LessonWorkshop.tools(), new MemoryProgress());
    console = new CommandInterpreter(session.program(), session);
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void theSearchIsDrawnAndEndsWithTheDifference() {
    assertThat(typed("bisect start"))
        .isEqualTo(
            """
            +.?.-   + good  - bad  s skipped  ? next  . open
            4 suspects left: at most 2 more verdicts (log2 of 4, rounded up); 0 given so far.
            c "Turn the sum around"; a run of it printed:
              right
            and ended with exit code 0.
            Judge it: bisect good, bisect bad, or bisect skip.""");
    typed("bisect good");
    assertThat(typed("bisect bad"))
        .startsWith("+++--   ")
        .contains(
            "d \"Simplify\" is the first bad one, found with 2 verdicts.",
            "-    System.out.println((1 + n) / 2 == 4",
            "+    System.out.println(n / 2 + 0 == 4");
  }

  @Test
  void aRevisionThatDoesNotCompileSaysWhatToDo() {
    typed("bisect start");
    assertThat(typed("bisect bad"))
        .contains("b \"Save a bracket\" does not compile: p/Main.java:6", "bisect skip passes");
    assertThat(typed("bisect skip"))
        .contains("Only skipped ones are left, so the first bad one can be any of b, c.");
    assertThat(typed("bisect undo")).contains("does not compile");
  }

  @Test
  void anOracleTellsEachVerdictAndWhyItCannotJudge() {
    List<String> told = new ArrayList<>();
    console.onProgress(told::add);
    typed("bisect start");
    typed("bisect bad");
    String oracle =
        "command grep -q 'n + 1 /' p/Main.java && exit 125; grep -q 'n + 1' p/Main.java";
    assertThat(typed("bisect run " + oracle)).contains("can be any of b, c");
    assertThat(told)
        .containsExactly("skip  b \"Save a bracket\", it ended with 125; 2 suspects left.");
  }

  @Test
  void breakingInEndsTheSearchAndTellsHowFarItCame() {
    console.onProgress(verdict -> console.interrupt());
    typed("bisect start");
    assertThat(typed("bisect run out contains wrong"))
        .isEqualTo(
            "Cancelled after 1 verdict of the oracle, by which c is good and e bad, with 2 suspects"
                + " left. The search stands where it stood before.");
    console.onProgress(verdict -> {});
    assertThat(typed("bisect run out contains wrong")).contains("d \"Simplify\" is the first bad");
  }

  @Test
  void anOracleThatDoesNotReadAsOneSaysHowOneReads() {
    assertThat(typed("bisect run it fails")).contains("is no oracle; a run is bad when:");
    assertThat(typed("bisect go")).startsWith("Usage: bisect [start");
    assertThat(typed("bisect export " + root)).endsWith("name a new or an empty folder.");
  }

  @Test
  void anyRevisionIsLookedAtAndJudgedInsteadOfTheNext() {
    typed("bisect start");
    assertThat(typed("bisect look d")).contains("d \"Simplify\"; a run of it printed:\n  wrong");
    assertThat(typed("bisect bad")).startsWith("+?.--   ");
    assertThat(typed("bisect undo")).contains("c \"Turn the sum around\"; a run of it");
    assertThat(typed("bisect look")).startsWith("Usage: bisect");
    assertThat(typed("bisect look nothing")).startsWith("There is no revision nothing");
  }

  private String typed(String line) {
    return console.execute(line).join().text();
  }
}
