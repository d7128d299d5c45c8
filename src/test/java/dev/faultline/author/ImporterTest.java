package dev.faultline.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.check.kind.CheckKinds;
import dev.faultline.child.ChildRunner;
import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.jdi.JdiDebugger;
import dev.faultline.lesson.Lesson;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.lesson.LessonFormatException;
import dev.faultline.lesson.LessonReader;
import dev.faultline.prove.Finding;
import dev.faultline.prove.Prover;
import dev.faultline.session.LessonTools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ImporterTest {
  private static final Path LESSONS = Path.of(System.getProperty("faultline.lessons", "lessons"));
  private static final LessonTools TOOLS =
      new LessonTools(new JdiDebugger(), new ChildRunner(), new SourceCompiler());
  private static final LessonReader READER = new LessonReader(CheckKinds.ALL);
  private static final String FILE = "p/Main.java";
  private static final String BUGGY =
      """
      package p;

      public class Main {
        static int half(int n) {
          int all = n;
          return all / 2;
        }

        public static void main(String[] args) {
          System.out.println("half=" + half(3));
        }
      }
      """;
  private static final String TEST =
      """
      package p;

      import static org.junit.jupiter.api.Assertions.assertEquals;

      import org.junit.jupiter.api.Test;

      class HalfTest {
        @Test
        void roundsUp() {
          assertEquals(3, Main.half(5));
        }
      }
      """;

  @TempDir private Path temp;

  @Test
  void aLessonMadeOfTwoVersionsProvesOnceItsTextsAreWritten() throws LessonFormatException {
    Path from = LESSONS.resolve("a1-first-stop");
    Versions versions =
        new Versions(
            "garage.Main",
            List.of(),
            sources(from.resolve("buggy")),
            sources(from.resolve("fixed")));
    proves(versions, sources(from.resolve("tests/hidden")), "output", "garage/Tariff.java");
  }

  @Test
  void aLessonWhoseProgramDiesProvesOnceItsTextsAreWritten() throws LessonFormatException {
    Versions versions =
        new Versions(
            "p.Main",
            List.of(),
            Map.of(FILE, BUGGY.replace("all / 2", "all / (n - 3)")),
            Map.of(FILE, BUGGY));
    Map<String, String> tests =
        Map.of("p/HalfTest.java", TEST.replace("3, Main.half(5)", "2, Main.half(4)"));
    proves(versions, tests, "exception", FILE);
  }

  private void proves(Versions versions, Map<String, String> tests, String kind, String changed)
      throws LessonFormatException {
    Path draft = draft(versions, tests);
    FilledIn.everyText(draft);
    LessonFolder read = READER.read(draft);
    assertThat(read.lesson().symptom().kind()).isEqualTo(kind);
    assertThat(read.buggy().anchor("FAULT").orElseThrow().file()).isEqualTo(changed);
    assertThat(findings(draft)).isEmpty();
  }

  @Test
  void theFaultIsTheChangedLine() throws LessonFormatException {
    LessonFolder read = READER.read(draft(fixedBy("all / 2", "(all + 1) / 2"), tests()));
    assertThat(read.buggy().anchor("FAULT").orElseThrow().line()).isEqualTo(6);
    assertThat(read.lesson().symptom()).isEqualTo(new Lesson.Symptom("output", "half=2", "half=1"));
  }

  @Test
  void codeThatIsMissingIsAFaultOfTheLineBeside() throws LessonFormatException {
    LessonFolder read =
        READER.read(
            draft(fixedBy("int all = n;\n", "int all = n;\n    all = all + 1;\n"), tests()));
    assertThat(read.lesson().faults()).containsExactly(new Lesson.Fault("FAULT", List.of(), true));
    assertThat(read.buggy().anchor("FAULT").orElseThrow().line()).isEqualTo(6);
  }

  @Test
  void linesThatTheFixMovesAreOneFaultAndTheDraftProves() throws LessonFormatException {
    String moved = "    all = all + 3;\n";
    String kept = "    all = all / 3;\n";
    String before = BUGGY.replace("    return all / 2;\n", kept + moved + "    return all;\n");
    Versions versions =
        new Versions(
            "p.Main",
            List.of(),
            Map.of(FILE, before),
            Map.of(FILE, before.replace(kept + moved, moved + kept)));
    Path draft =
        draft(
            versions,
            Map.of("p/HalfTest.java", TEST.replace("3, Main.half(5)", "3, Main.half(6)")));
    FilledIn.everyText(draft);
    LessonFolder read = READER.read(draft);
    assertThat(read.lesson().faults()).hasSize(1);
    assertThat(read.buggy().anchor("FAULT").orElseThrow().line()).isBetween(6, 7);
    assertThat(findings(draft)).isEmpty();
  }

  @Test
  void aChangeThatTheFixDoesNotNeedIsLeftOut() throws LessonFormatException {
    Versions versions = fixedBy("all / 2", "(all + 1) / 2");
    Map<String, String> noisy = new TreeMap<>(versions.fixed());
    noisy.computeIfPresent(
        FILE, (file, text) -> "// mended\n" + text.replace("args) {\n", "args) { // mended\n"));
    LessonFolder read = READER.read(draft(versions.withFixed(noisy), tests()));
    assertThat(read.fixed().files()).isEqualTo(versions.fixed());
  }

  @Test
  void aBugThatNoTestFailsIsRefused() {
    refused(
        fixedBy("all / 2", "(all + 1) / 2"),
        Map.of("p/HalfTest.java", TEST.replace("3, Main.half(5)", "2, Main.half(4)")),
        "No test fails on the buggy version");
  }

  @Test
  void testsOfJUnit4AreRefusedByName() {
    refused(
        fixedBy("all / 2", "(all + 1) / 2"),
        Map.of("p/HalfTest.java", TEST.replace("org.junit.jupiter.api", "org.junit")),
        "only JUnit 5 (org.junit.jupiter) is there");
  }

  @Test
  void aFixThatFailsATestIsRefused() {
    refused(fixedBy("all / 2", "all / 1"), tests(), "HalfTest.roundsUp fails on the fixed version");
  }

  @Test
  void versionsThatDoNotCompileOrDifferInTheirFilesAreRefused() {
    refused(fixedBy("all / 2", "al / 2"), tests(), "The fixed version does not compile: p/Main");
    Map<String, String> more = new TreeMap<>(Map.of(FILE, BUGGY));
    more.put("p/More.java", "package p; class More {}");
    refused(
        new Versions("p.Main", List.of(), Map.of(FILE, BUGGY), more),
        tests(),
        "p/More.java is in one version only");
  }

  private void refused(Versions versions, Map<String, String> tests, String message) {
    assertThatThrownBy(() -> draft(versions, tests))
        .isInstanceOf(DraftRefused.class)
        .hasMessageContaining(message);
    assertThat(temp).isEmptyDirectory();
  }

  private static Versions fixedBy(String old, String with) {
    return new Versions(
        "p.Main", List.of(), Map.of(FILE, BUGGY), Map.of(FILE, BUGGY.replace(old, with)));
  }

  private static Map<String, String> tests() {
    return Map.of("p/HalfTest.java", TEST);
  }

  private Path draft(Versions versions, Map<String, String> tests) {
    return new Importer(TOOLS).draft(temp, "x9-draft", versions, tests);
  }

  private static List<Finding> findings(Path lesson) {
    try (Prover prover = new Prover(TOOLS, READER)) {
      return prover.prove(lesson, rule -> {}).rules().stream()
          .flatMap(rule -> rule.findings().stream())
          .toList();
    }
  }

  private static Map<String, String> sources(Path folder) {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sources.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
      return sources;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
