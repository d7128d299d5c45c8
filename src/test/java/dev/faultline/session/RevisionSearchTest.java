package dev.faultline.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.LessonWithHistory;
import dev.faultline.LessonWorkshop;
import dev.faultline.check.Evidence.Bisected;
import dev.faultline.check.EvidenceLog;
import dev.faultline.debug.CommandRefused;
import dev.faultline.lesson.LessonFormatException;
import dev.faultline.progress.MemoryProgress;
import dev.faultline.search.Bisection.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RevisionSearchTest {
  private static final String TEST =
      """
      package p;

      import static org.junit.jupiter.api.Assertions.assertTrue;

      import java.io.ByteArrayOutputStream;
      import java.io.PrintStream;
      import org.junit.jupiter.api.Test;

      class HalfTest {
        @Test
        void halves() {
          ByteArrayOutputStream printed = new ByteArrayOutputStream();
          System.setOut(new PrintStream(printed));
          Main.main(new String[0]);
          assertTrue(printed.toString().contains("right"));
        }
      }
      """;

  @TempDir Path root;
  private LessonSession session;
  private RevisionSearch search;

  @BeforeEach
  void open() throws LessonFormatException {
    session =
        new LessonSession(
            LessonWithHistory.in(root).read(), LessonWorkshop.tools(), new MemoryProgress());
    search = session.revisions();
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void verdictsOfTheLearnerEndAtTheCulpritAndAreEvidence() {
    RevisionStanding standing = search.start().join();
    assertThat(standing.trial()).isInstanceOf(RevisionTrial.Ran.class);
    assertThat(search.judge(Verdict.GOOD).join().culprits()).isEmpty();
    standing = search.judge(Verdict.BAD).join();
    assertThat(standing.culprits()).extracting(one -> one.id()).containsExactly("d");
    assertThat(standing.borneOut()).isTrue();
    assertThat(bisected()).containsExactly(new Bisected("d", 2, true));
    assertThat(session.status().check("it").orElseThrow().verdict().passed()).isTrue();
  }

  @Test
  void aWrongVerdictEndsAtARevisionThatRunsDoNotBearOut() {
    search.start().join();
    search.judge(Verdict.BAD).join();
    RevisionStanding standing = search.judge(Verdict.SKIP).join();
    assertThat(standing.culprits()).extracting(one -> one.id()).containsExactly("b", "c");
    assertThat(bisected()).isEmpty();
    search.undo().join();
    standing = search.judge(Verdict.GOOD).join();
    assertThat(standing.borneOut()).isFalse();
    assertThat(bisected()).containsExactly(new Bisected("c", 2, false));
  }

  @Test
  void theSymptomOrAnOracleJudgesByItself() {
    assertThat(search.judgeBySymptom().join().borneOut()).isTrue();
    search.start().join();
    RevisionStanding standing = search.judgeAll("out contains wrong", now -> {}).join();
    assertThat(standing.culprits()).extracting(one -> one.id()).containsExactly("d");
    assertThat(bisected()).containsExactly(new Bisected("d", 2, true), new Bisected("d", 2, true));
  }

  @Test
  void anOracleThatDoesNotHoldAtTheEndsJudgesNothing() {
    search.start().join();
    assertRefused(
        search.judgeAll("exit != 0", now -> {}),
        "by this oracle e is good, but it is known to be bad");
    assertThat(search.standing().join().search().answers()).isEmpty();
  }

  @Test
  void anOracleThatCannotJudgeTheEndsJudgesNothing() {
    search.start().join();
    assertRefused(
        search.judgeAll("command exit 125", now -> {}),
        "the oracle cannot judge a, which is known to be good");
  }

  @Test
  void anOracleThatContradictsItselfJudgesNothing() throws Exception {
    search.start().join();
    Path asked = Files.createFile(root.resolve("asked"));
    String flaky =
        "command echo . >> '%s'; grep -q 'n / 2' p/Main.java && exit 1; test $(wc -l < '%s') -lt 5"
            .formatted(asked, asked);
    assertRefused(search.judgeAll(flaky, now -> {}), "the oracle said good and then bad");
    assertThat(search.standing().join().search().answers()).isEmpty();
  }

  @Test
  void aCommandJudgesByItsExitCodeAsUnderGit() {
    search.start().join();
    String command =
        "command grep -q '(n + 1 /' p/Main.java && exit 125; ! grep -q 'n / 2' p/Main.java";
    List<Integer> verdicts = new ArrayList<>();
    RevisionStanding standing =
        search.judgeAll(command, now -> verdicts.add(now.search().verdicts())).join();
    assertThat(standing.culprits()).extracting(one -> one.id()).containsExactly("d");
    assertThat(verdicts).containsExactly(1, 2);
    search.start().join();
    assertRefused(search.judgeAll("command exit 200", now -> {}), "Exit code 200 is no verdict");
  }

  @Test
  void aCancelledSearchStandsWhereItStood() throws Exception {
    search.start().join();
    Path begun = root.resolve("begun");
    CompletableFuture<RevisionStanding> running =
        search.judgeAll("command touch '%s'; sleep 60".formatted(begun), now -> {});
    while (!Files.exists(begun)) {
      Thread.onSpinWait();
    }
    search.cancel();
    assertRefused(
        running, "Cancelled after 0 verdicts of the oracle, by which a is good and e bad");
    assertThat(search.standing().join().search().answers()).isEmpty();
  }

  @Test
  void theLearnersTestsAreAnOracle() throws Exception {
    try (LessonSession lesson =
        new LessonSession(
            LessonWithHistory.in(root.resolve("tests"))
                .file("tests/hidden/p/HalfTest.java", TEST)
                .check("tests-kill", "\"file\": \"p/HalfTest.java\"")
                .read(),
            LessonWorkshop.tools(),
            new MemoryProgress())) {
      lesson.editTest("p/HalfTest.java", TEST);
      lesson.revisions().start().join();
      RevisionStanding standing = lesson.revisions().judgeAll("tests", now -> {}).join();
      assertThat(standing.culprits()).extracting(one -> one.id()).containsExactly("d");
    }
    search.start().join();
    assertRefused(search.judgeAll("tests", now -> {}), "does not ask you to write tests");
  }

  @Test
  void hangingCanBeTheFault() throws Exception {
    String slow = "while (n > 0) { Thread.onSpinWait(); }";
    try (LessonSession lesson =
        new LessonSession(
            LessonWithHistory.in(root.resolve("endless"))
                .run("{\"main\": \"p.Main\", \"timeoutMs\": 1000}")
                .file("history/c/p/Main.java", hanging(slow))
                .file("history/d/p/Main.java", hanging(slow))
                .read(),
            LessonWorkshop.tools(),
            new MemoryProgress())) {
      List<String> told = new ArrayList<>();
      lesson.revisions().start().join();
      assertThat(
              lesson
                  .revisions()
                  .judgeAll("out contains wrong", now -> told.add(now.answer() + now.why()))
                  .join()
                  .culprits())
          .hasSize(4);
      assertThat(told).anyMatch(each -> each.endsWith("it ran into the time limit of 1 s"));
      assertRefused(lesson.revisions().judgeAll("endless", now -> {}), "by this oracle e is good");
    }
  }

  private static String hanging(String loop) {
    return """
    package p;

    public class Main {
      public static void main(String[] args) {
        int n = 7;
        %s
        System.out.println("right"); //@FAULT
      }
    }
    """
        .formatted(loop);
  }

  @Test
  void endsThatAreNotGoodAndBadAreRefused() {
    assertRefused(search.start("d", "e"), "d is not good: a run of it shows the symptom");
    assertRefused(search.start("a", "c"), "c is not bad: a run of it does not show the symptom");
    assertRefused(search.start("b", "e"), "b cannot be judged: it does not compile");
    assertRefused(search.start("c", "a"), "c is not older than a");
    assertRefused(search.start("a", "f"), "There is no revision f");
  }

  @Test
  void answersThatContradictEachOtherAreExplained() {
    search.start().join();
    search.judge(Verdict.BAD).join();
    assertRefused(
        search.judge("d", Verdict.GOOD),
        "d cannot be good: c, which is older, is bad, and a fault that came once stays.");
    assertRefused(search.judge("a", Verdict.BAD), "a cannot be bad: a, the same one, is good");
  }

  @Test
  void withoutASearchThereIsNothingToJudge() {
    assertRefused(search.judge(Verdict.GOOD), "No search is under way");
    search.start().join();
    assertRefused(search.undo(), "There is no answer to take back.");
  }

  @Test
  void theHistoryBecomesARepositoryThatGitReads() throws Exception {
    Path folder = root.resolve("own/history");
    HistoryRepository.write(search.history(), folder);
    try (Git git = Git.open(folder.toFile())) {
      List<String> messages = new ArrayList<>();
      for (RevCommit commit : git.log().call()) {
        messages.add(0, commit.getFullMessage());
      }
      assertThat(messages)
          .containsExactly(
              "Count halves", "Save a bracket", "Turn the sum around", "Simplify", "Tidy up");
      assertThat(git.status().call().isClean()).isTrue();
      git.checkout().setName("a").call();
    }
    assertThat(Files.readString(folder.resolve("p/Main.java"))).contains("(n + 1) / 2");
    assertThatThrownBy(() -> HistoryRepository.write(search.history(), folder))
        .isInstanceOf(CommandRefused.class)
        .hasMessageContaining("is not empty");
  }

  private List<Bisected> bisected() {
    EvidenceLog log = session.evidence();
    return log.all(Bisected.class).toList();
  }

  private static void assertRefused(CompletableFuture<?> future, String why) {
    assertThatThrownBy(future::join)
        .hasCauseInstanceOf(CommandRefused.class)
        .hasMessageContaining(why);
  }
}
