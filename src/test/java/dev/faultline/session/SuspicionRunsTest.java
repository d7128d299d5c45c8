package dev.faultline.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.LessonWorkshop;
import dev.faultline.SmallLesson;
import dev.faultline.check.kind.CheckKinds;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.SourceLine;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.lesson.LessonReader;
import dev.faultline.progress.MemoryProgress;
import dev.faultline.search.Ochiai.Suspect;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SuspicionRunsTest {
  private static final String BY_INPUT =
      """
      package p;

      public class Main {
        public static void main(String[] args) {
          String found = "right";
          if (args[0].startsWith("x")) {
            found = "wrong"; //@FAULT
          }
          System.out.println(found);
        }
      }
      """;
  private static final String TESTS =
      """
      package p;

      import static org.junit.jupiter.api.Assertions.assertEquals;

      import org.junit.jupiter.api.Test;

      class MainTest {
        @Test
        void keepsEven() {
          assertEquals(2, Main.half(4));
        }

        @Test
        void roundsUp() {
          assertEquals(3, Main.half(5));
        }
      }
      """;

  @TempDir Path root;
  private LessonSession session;

  private void open(LessonFolder folder) {
    session = new LessonSession(folder, LessonWorkshop.tools(), new MemoryProgress());
  }

  private void openWithInput() throws Exception {
    open(
        new LessonWorkshop(root)
            .run("{\"main\": \"p.Main\", \"args\": [\"xyz\"]}")
            .program(BY_INPUT, BY_INPUT.replace("\"wrong\"", "\"right\""))
            .check("minimise", "\"size\": 1")
            .read());
  }

  private void openWithTests() throws Exception {
    Path lesson = new SmallLesson(root).write("tests/visible/p/MainTest.java", TESTS).directory();
    open(new LessonReader(CheckKinds.ALL).read(lesson));
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void inputsThatWereTriedAreRuns() throws Exception {
    openWithInput();
    session.input().attempt("x").join();
    session.input().attempt("yz").join();
    SuspicionMap map = session.suspicion().map().join();
    assertThat(map.failed()).isEqualTo(2);
    assertThat(map.passed()).isEqualTo(1);
    assertThat(map.suspects().get(0))
        .isEqualTo(new Suspect<>(new SourceLine("p/Main.java", 7), 2, 0, 1.0));
  }

  @Test
  void visibleTestsAreRunsEachWithItsOwnLines() throws Exception {
    openWithTests();
    session.program().resume().join();
    SuspicionMap map = session.suspicion().map().join();
    assertThat(map.failed()).isEqualTo(2);
    assertThat(map.passed()).isEqualTo(1);
    assertThat(map.suspects())
        .contains(
            new Suspect<>(new SourceLine("p/Main.java", 5), 2, 1, 2 / Math.sqrt(2 * 3)),
            new Suspect<>(new SourceLine("p/Main.java", 9), 1, 0, 1 / Math.sqrt(2 * 1)));
  }

  @Test
  void itIsNoEvidence() throws Exception {
    openWithTests();
    session.program().resume().join();
    LessonStatus before = session.status();
    session.suspicion().map().join();
    assertThat(session.status()).isEqualTo(before);
    refused(
        session.claims().fault("where", new SourceLine("p/Main.java", 5), 3),
        "First the evidence of step");
  }

  @Test
  void itIsDrawnOnceAFailingRunWasSeenAndAPassingOneIsThere() throws Exception {
    openWithInput();
    refused(session.suspicion().map(), "First see it fail");
    session.input().attempt("x").join();
    refused(session.suspicion().map(), "All 2 runs fail: there is nothing to set them against.");
  }

  private static void refused(CompletableFuture<?> future, String message) {
    assertThatThrownBy(future::join)
        .hasCauseInstanceOf(CommandRefused.class)
        .hasMessageContaining(message);
  }
}
