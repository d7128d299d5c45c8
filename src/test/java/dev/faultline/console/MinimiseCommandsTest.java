package dev.faultline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.LessonWorkshop;
import dev.faultline.check.Evidence.RunStarted;
import dev.faultline.lesson.LessonFormatException;
import dev.faultline.progress.MemoryProgress;
import dev.faultline.session.LessonSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class MinimiseCommandsTest {
  private static final String PROGRAM =
      """
      package p;

      public class Main {
        public static void main(String[] args) throws Exception {
          String text = new String(System.in.readAllBytes());
          System.out.println(text.contains("a;") ? "wrong" : "right"); //@FAULT
        }
      }
      """;

  @TempDir Path root;
  private LessonSession session;
  private CommandInterpreter console;

  @BeforeEach
  void open() throws LessonFormatException {
    session =
        new LessonSession(
            new LessonWorkshop(root)
                .run("{\"main\": \"p.Main\", \"stdinFile\": \"in.txt\"}")
                .file("in.txt", "one\ntwo a;b\nthree\n")
                .program(PROGRAM, PROGRAM.replace("a;", "c;"))
                .check("minimise", "\"size\": 2")
                .read(),
            LessonWorkshop.tools(),
            new MemoryProgress());
    console = new CommandInterpreter(session.program(), session);
    console.execute("status").join();
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void theInputIsShrunkByLinesAndThenByHand() throws IOException {
    assertThat(typed("minimise"))
        .startsWith("The smallest input known to fail has 18 characters on 3 lines; at most 2")
        .contains("   2 \"two a;b\\n\"\n");
    assertThat(typed("minimise keep 2-3"))
        .isEqualTo("Fails: 14 characters on 2 lines, down from 18. At most 2 are asked for.");
    assertThat(typed("shrink drop 1"))
        .isEqualTo(
            """
            Does not fail: 6 characters. The run ended with exit code 0.
              right
            It goes on from the smallest that fails, 14 characters.""");
    assertThat(typed("minimise auto"))
        .isEqualTo(
            "First shrink it by hand a little: after 3 tries of yours delta debugging shows how far"
                + " it gets.");
    Path saved = root.resolve("small.txt");
    assertThat(typed("minimise save " + saved)).contains("holds the smallest failing input");
    Files.writeString(saved, Files.readString(saved).replace("three\n", ""));
    assertThat(typed("minimise try < " + saved)).startsWith("Fails: 8 characters, down from 14.");
    assertThat(typed("minimise auto"))
        .startsWith("Delta debugging: 18 > ")
        .contains("2 characters after ")
        .endsWith("Which ones, it shows when you have got there by hand.");
    assertThat(typed("minimise try \"a;\"")).contains("small enough", "* it: passed");
    assertThat(typed("minimise auto")).endsWith("\n   1 \"a;\"");
    assertThat(typed("minimise")).endsWith("Your tries: 14 fails, 6 passes, 8 fails, 2 fails.");
    assertThat(typed("minimise reset")).contains("forgotten");
    assertThat(typed("minimise")).contains("18 characters");
  }

  @Test
  void linesApartAreKeptWithCommasBetweenThem() {
    assertThat(typed("minimise keep 2,3")).startsWith("Fails: 14 characters on 2 lines");
    assertThat(typed("minimise reset")).contains("forgotten");
    assertThat(typed("minimise drop 1, 3")).startsWith("Fails: 8 characters");
  }

  @Test
  void whatCannotBeDoneSaysWhatCan() {
    assertThat(typed("minimise keep 1,7")).contains("has lines 1 to 3");
    assertThat(typed("minimise keep 2-9")).contains("has lines 1 to 3");
    assertThat(typed("minimise keep some")).startsWith("Usage: minimise [show");
    assertThat(typed("minimise try < " + root.resolve("none"))).endsWith("cannot be read.");
    assertThat(typed("minimise save " + root)).endsWith("cannot be written.");
    assertThat(typed("minimise away")).startsWith("Usage: minimise [show");
  }

  @Test
  void breakingInEndsDeltaDebuggingAndTellsHowFarItCame() {
    typed("minimise try a;");
    List<String> told = new ArrayList<>();
    console.onProgress(
        size -> {
          told.add(size);
          if (told.size() == 2) {
            console.interrupt();
          }
        });
    assertThat(typed("minimise auto"))
        .contains("Cancelled at ", "; some of them can perhaps be left out.\n   1 ");
    assertThat(told).startsWith("18 characters after 0 runs").hasSize(2);
    assertThat(typed("minimise auto")).contains("2 characters after ", "none of them");
  }

  @Test
  void theDebuggerRunsOnTheSmallestInputAndThenOnTheOriginalAgain() {
    typed("minimise try a;");
    assertThat(typed("minimise debug"))
        .startsWith("It runs on the smallest failing input, 2 characters, until")
        .contains("-> String text");
    typed("next");
    assertThat(typed("p text.length()")).isEqualTo("2");
    typed("run");
    typed("next");
    assertThat(typed("p text.length()")).isEqualTo("2");
    assertThat(typed("minimise debug original")).startsWith("It runs on its original input again.");
    typed("next");
    assertThat(typed("p text.length()")).isEqualTo("18");
    List<Boolean> counts =
        session.evidence().all(RunStarted.class).map(RunStarted::original).toList();
    assertThat(counts).containsExactly(false, false, true);
  }

  private String typed(String line) {
    return console.execute(line).join().text();
  }
}
