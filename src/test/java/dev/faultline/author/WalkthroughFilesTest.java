package dev.faultline.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.LessonWorkshop;
import dev.faultline.check.kind.CheckKinds;
import dev.faultline.debug.SourceLine;
import dev.faultline.lesson.Act;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.lesson.LessonReader;
import dev.faultline.progress.MemoryProgress;
import dev.faultline.session.ActPlayer;
import dev.faultline.session.LessonSession;
import dev.faultline.session.RecordedWalkthrough;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A walkthrough recorded by doing it, saved, and done again in real child JVMs. */
@Timeout(120)
class WalkthroughFilesTest {
  @TempDir Path root;

  private static LessonFolder read(Path directory) throws Exception {
    return new LessonReader(CheckKinds.ALL).read(directory);
  }

  private LessonFolder copyOf(String lesson) throws Exception {
    Path from = Path.of(System.getProperty("faultline.lessons", "lessons")).resolve(lesson);
    Path to = root.resolve(lesson);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    return read(to);
  }

  private static LessonSession played(LessonFolder folder, List<Act> acts) {
    LessonSession session = new LessonSession(folder, LessonWorkshop.tools(), new MemoryProgress());
    try {
      ActPlayer player = new ActPlayer(session);
      acts.forEach(player::play);
      return session;
    } catch (RuntimeException failed) {
      session.close();
      throw failed;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a1-first-stop", "a5-post-mortem"})
  void playingALessonRecordsItsWalkthrough(String lesson) throws Exception {
    LessonFolder folder = copyOf(lesson);
    try (LessonSession session = played(folder, folder.walkthrough())) {
      assertThat(session.recorded())
          .isEqualTo(new RecordedWalkthrough(folder.walkthrough(), Map.of(), List.of()));
    }
  }

  @Test
  void aRecordedWalkthroughMeetsEveryCheckWhenItIsDoneAgain() throws Exception {
    LessonFolder folder = copyOf("a2-up-the-stack");
    try (LessonSession session = played(folder, folder.walkthrough())) {
      WalkthroughFiles.save(folder, session.recorded());
    }
    LessonFolder again = read(folder.directory());
    try (LessonSession session = played(again, again.walkthrough())) {
      assertThat(session.status().completed()).isTrue();
      assertThat(session.status().checks()).allMatch(check -> check.verdict().passed());
    }
  }

  private static final String COUNTER =
      """
      package p;

      public class Main {
        public static void main(String[] args) {
          int total = 1;
          total = total - 1; //@FAULT
          System.out.println(total < 2 ? "wrong" : "right");
        }
      }
      """;

  private LessonFolder counter(String acts) throws Exception {
    return new LessonWorkshop(root)
        .program(COUNTER, COUNTER.replace("- 1", "+ 1"))
        .check("command-used", "\"commands\": [\"next\"]")
        .acts(acts)
        .read();
  }

  @Test
  void aLineWithoutAnAnchorGetsOneInTheLessonsProgram() throws Exception {
    LessonFolder folder = counter("{\"act\": \"run\"}");
    try (LessonSession session =
        new LessonSession(folder, LessonWorkshop.tools(), new MemoryProgress())) {
      session.program().toggleBreakpoint(new SourceLine("p/Main.java", 7));
      session.program().resume().join();
      WalkthroughFiles.save(folder, session.recorded());
    }
    LessonFolder again = read(folder.directory());
    assertThat(again.walkthrough())
        .containsExactly(new Act.Break("MAIN_7", ""), new Act.Continue());
    assertThat(again.buggy().files()).isEqualTo(folder.buggy().files());
    assertThat(again.buggy().anchor("MAIN_7"))
        .hasValueSatisfying(place -> assertThat(place.line()).isEqualTo(7));
  }

  @Test
  void anActThatIsRefusedOrBrokenOffIsNotRecorded() throws Exception {
    LessonFolder folder = counter("{\"act\": \"run\"}");
    try (LessonSession session =
        new LessonSession(folder, LessonWorkshop.tools(), new MemoryProgress())) {
      assertThatThrownBy(() -> session.claims().predict("nothing", "1").join());
      assertThatThrownBy(() -> session.program().values().print("total").join());
      session.program().run().join();
      session.program().values().assign("args = null").join();
      session.program().stop().join();
      assertThat(session.recorded().acts()).containsExactly(new Act.Run(""));
      assertThat(session.recorded().leftOut()).containsExactly("the command set");
    }
  }

  @Test
  void editsAreTheFixAndGoingBackTakesItAway() throws Exception {
    LessonFolder folder = copyOf("a1-first-stop");
    String file = "garage/Tariff.java";
    String own = folder.buggy().files().get(file);
    try (LessonSession session =
        new LessonSession(folder, LessonWorkshop.tools(), new MemoryProgress())) {
      session.program().edit(file, own + "// a try\n");
      session.program().edit(file, folder.fixed().files().get(file));
      session.program().settled().join();
      assertThat(session.recorded().acts()).containsExactly(new Act.Fix(List.of(file)));
      session.program().edit(file, own);
      session.program().settled().join();
      assertThat(session.recorded().acts()).isEmpty();
    }
  }

  @Test
  void whatNamesAnObjectByItsNumberIsLeftOut() throws Exception {
    LessonFolder folder = counter("{\"act\": \"run\"}");
    try (LessonSession session =
        new LessonSession(folder, LessonWorkshop.tools(), new MemoryProgress())) {
      session.program().run().join();
      session.program().values().print("args").join();
      session.program().values().print("Strings#1").join();
      session.program().values().print("args.length + Strings#1.length").join();
      session.program().values().print("\"Strings#1\"").join();
      assertThat(session.recorded().acts())
          .containsExactly(new Act.Run(""), new Act.Print("args"), new Act.Print("\"Strings#1\""));
      assertThat(session.recorded().leftOut())
          .containsExactly("an object named by its number, which may differ in another run");
    }
  }

  @Test
  void nothingIsSavedOverAProgramThatHasChangedMeanwhile() throws Exception {
    LessonFolder folder = counter("{\"act\": \"run\"}");
    RecordedWalkthrough recorded =
        new RecordedWalkthrough(
            List.of(new Act.Break("MAIN_7", "")),
            Map.of("MAIN_7", new SourceLine("p/Main.java", 7)),
            List.of());
    Path program = folder.directory().resolve("buggy/p/Main.java");
    Files.writeString(program, "\n" + COUNTER);
    assertThatThrownBy(() -> WalkthroughFiles.save(folder, recorded))
        .isInstanceOf(DraftRefused.class)
        .hasMessageContaining("buggy/p/Main.java has changed");
    assertThat(program).hasContent("\n" + COUNTER);
  }
}
