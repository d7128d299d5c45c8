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
import dev.faultline.search.Oracle;
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
    RevisionStanding standing = search.judgeAll(new Oracle("out contains wrong")).join();
    assertThat(standing.culprits()).extracting(one -> one.id()).containsExactly("d");
    assertThat(bisected()).containsExactly(new Bisected("d", 2, true), new Bisected("d", 2, true));
  }

  @Test
  void anOracleThatDoesNotHoldAtTheEndsJudgesNothing() {
    search.start().join();
    assertRefused(search.judgeAll(new Oracle("exit != 0")), "by this oracle e is not bad");
    assertThat(search.standing().join().search().answers()).isEmpty();
  }

  @Test
  void endsThatAreNotGoodAndBadAreRefused() {
    assertRefused(search.start("d", "e"), "d is not good: a run of it shows the symptom");
    assertRefused(search.start("a", "c"), "c is not bad: a run of it does not show the symptom");
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
