package dev.faultline.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.check.kind.CheckKinds;
import dev.faultline.child.ChildRunner;
import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.jdi.JdiDebugger;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.lesson.LessonFormatException;
import dev.faultline.lesson.LessonReader;
import dev.faultline.prove.Finding;
import dev.faultline.prove.ProofReport;
import dev.faultline.prove.Prover;
import dev.faultline.session.LessonTools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SkeletonTest {
  @TempDir private Path temp;

  @Test
  void aNewLessonReadsWithoutErrors() throws LessonFormatException {
    LessonFolder read = new LessonReader(CheckKinds.ALL).read(Skeleton.write(temp, "x7-mine"));
    assertThat(read.lesson().id()).isEqualTo("x7-mine");
    assertThat(read.lesson().hints()).hasSize(4);
  }

  @Test
  void theSchemasThatItNamesStandBesideIt() {
    Path folder = Skeleton.write(temp, "x7-mine");
    assertThat(folder.resolve("../lesson.schema.json")).isRegularFile();
    assertThat(folder.resolve("../walkthrough.schema.json")).isRegularFile();
  }

  @Test
  void schemasThatAreThereAreLeftAlone() throws Exception {
    Files.writeString(temp.resolve("lesson.schema.json"), "{}");
    Skeleton.write(temp, "x7-mine");
    assertThat(temp.resolve("lesson.schema.json")).hasContent("{}");
  }

  @Test
  void theProverNamesEachTextThatIsStillToBeWrittenAndNothingElse() {
    List<Finding> findings = findings(Skeleton.write(temp, "x7-mine"));
    assertThat(findings).hasSize(27).allSatisfy(SkeletonTest::isAboutAText);
    assertThat(findings)
        .extracting(Finding::toString)
        .contains("lesson.json:8: still to be written: the skill in a few words");
  }

  private static void isAboutAText(Finding finding) {
    assertThat(finding.message()).startsWith("still to be written: ");
  }

  @Test
  void itProvesOnceItsTextsAreWritten() {
    Path folder = Skeleton.write(temp, "x7-mine");
    FilledIn.everyText(folder);
    assertThat(findings(folder)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Mine", "a b", "../out", "-x", "a/b", "ü"})
  void whatIsNoIdIsRefused(String id) {
    assertThatThrownBy(() -> Skeleton.write(temp, id))
        .isInstanceOf(DraftRefused.class)
        .hasMessage(
            "\""
                + id
                + "\" cannot be a lesson's id: use lower-case words joined by hyphens, such"
                + " as a1-first-stop.");
    assertThat(temp).isEmptyDirectory();
  }

  @Test
  void aFolderThatIsThereIsNotTouched() throws Exception {
    Path mine = Files.createDirectory(temp.resolve("x7-mine"));
    assertThatThrownBy(() -> Skeleton.write(temp, "x7-mine"))
        .isInstanceOf(DraftRefused.class)
        .hasMessageContaining("is there already");
    assertThat(mine).isEmptyDirectory();
  }

  private static List<Finding> findings(Path folder) {
    LessonTools tools = new LessonTools(new JdiDebugger(), new ChildRunner(), new SourceCompiler());
    try (Prover prover = new Prover(tools, new LessonReader(CheckKinds.ALL))) {
      return prover.prove(folder, rule -> {}).rules().stream()
          .map(ProofReport.RuleResult::findings)
          .flatMap(List::stream)
          .toList();
    }
  }
}
