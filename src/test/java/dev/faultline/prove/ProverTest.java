package dev.faultline.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.SmallLesson;
import dev.faultline.check.kind.CheckKinds;
import dev.faultline.child.ChildRunner;
import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.jdi.JdiDebugger;
import dev.faultline.lesson.LessonReader;
import dev.faultline.prove.ProofReport.RuleResult;
import dev.faultline.session.LessonTools;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ProverTest {
  @TempDir Path root;
  private SmallLesson lesson;

  @BeforeEach
  void writeLesson() {
    lesson = new SmallLesson(root);
  }

  private ProofReport prove() {
    LessonTools tools = new LessonTools(new JdiDebugger(), new ChildRunner(), new SourceCompiler());
    try (Prover prover = new Prover(tools, new LessonReader(CheckKinds.ALL), 6)) {
      return prover.prove(lesson.directory(), rule -> {});
    }
  }

  private static List<String> broken(ProofReport report) {
    return report.rules().stream()
        .filter(rule -> !rule.findings().isEmpty())
        .map(RuleResult::rule)
        .toList();
  }

  private static String findings(ProofReport report) {
    return report.rules().stream().flatMap(rule -> rule.findings().stream()).toList().toString();
  }

  @Test
  void aWholeLessonProves() {
    ProofReport report = prove();
    assertThat(findings(report)).isEqualTo("[]");
    assertThat(report.proved()).isTrue();
    assertThat(report.rules()).hasSize(6);
  }

  @Test
  void aLessonThatCannotBeReadSaysWhere() {
    lesson.with("lesson.json", "\"minutes\"", "\"minuts\"");
    ProofReport report = prove();
    assertThat(broken(report)).containsExactly("shape");
    assertThat(findings(report)).contains("lesson.json:2", "minuts", "minutes");
  }

  @Test
  void aCheckThatBelongsToNoStepBreaksTheShape() {
    lesson.with("lesson.json", "\"checks\": [\"stop\", \"guess\"]", "\"checks\": [\"stop\"]");
    assertThat(broken(prove())).containsExactly("shape");
  }

  @Test
  void aSymptomThatDoesNotAlwaysShowBreaksItsRule() {
    lesson
        .with(
            "buggy/p/Main.java",
            "\"half=\" + half(3)",
            "(System.nanoTime() % 2 == 0 ? \"half=\" + half(3) : \"half=one\")")
        .with(
            "fixed/p/Main.java",
            "\"half=\" + half(3)",
            "(System.nanoTime() % 1 == 0 ? \"half=\" + half(3) : \"half=one\")");
    assertThat(broken(prove())).contains("symptom");
  }

  @Test
  void aSymptomThatDependsOnTheLocaleBreaksItsRule() {
    lesson
        .with("buggy/p/Main.java", "\"half=\"", "\"HALF=I\".replace(\"I\", \"\").toLowerCase()")
        .with("fixed/p/Main.java", "\"half=\"", "\"HALF=I\".replace(\"I\", \"\").toLowerCase()");
    assertThat(findings(prove())).isEqualTo("[]");
    lesson
        .with("buggy/p/Main.java", "\"HALF=I\"", "\"HIALF=\"")
        .with(
            "buggy/p/Main.java",
            ".replace(\"I\", \"\").toLowerCase()",
            ".toLowerCase().replace(\"i\", \"\")")
        .with("fixed/p/Main.java", "\"HALF=I\"", "\"HIALF=\"")
        .with(
            "fixed/p/Main.java",
            ".replace(\"I\", \"\").toLowerCase()",
            ".toLowerCase().replace(\"i\", \"\")");
    ProofReport report = prove();
    assertThat(broken(report)).containsExactly("symptom");
    assertThat(findings(report)).contains("Turkish locale");
  }

  @Test
  void aFixThatFailsATestBreaksItsRule() {
    lesson
        .with(
            "tests/hidden/p/HalfTest.java",
            "assertEquals(2, Main.half(4))",
            "assertEquals(1, Main.half(4))")
        .with(
            "lesson.json",
            "\"HalfTest.roundsUp\"",
            "\"HalfTest.roundsUp\", \"HalfTest.keepsEven\"");
    ProofReport report = prove();
    assertThat(broken(report)).contains("fixed").doesNotContain("declared-failures");
    assertThat(findings(report)).contains("HalfTest.keepsEven");
  }

  @Test
  void aHiddenTestThatFailsUndeclaredBreaksItsRule() {
    lesson.with("lesson.json", "\"HalfTest.roundsUp\"", "\"HalfTest.keepsEven\"");
    ProofReport report = prove();
    assertThat(broken(report)).containsExactly("declared-failures");
    assertThat(findings(report)).contains("roundsUp", "keepsEven");
  }

  @Test
  void anAnchorOnALineThatTheFixLeavesAloneBreaksItsRule() {
    lesson
        .with("lesson.json", "{\"anchor\": \"HALF\"}", "{\"anchor\": \"SHOW\"}")
        .with(
            "walkthrough.json",
            "\"check\": \"where\", \"at\": \"HALF\"",
            "\"check\": \"where\", \"at\": \"SHOW\"");
    ProofReport report = prove();
    assertThat(broken(report)).containsExactly("fault-line");
    assertThat(findings(report)).contains("buggy/p/Main.java:9");
  }

  @Test
  void aChangeThatTheFixDoesNotNeedBreaksItsRule() {
    lesson.with("fixed/p/Main.java", "package p;", "package p; // mended");
    ProofReport report = prove();
    assertThat(broken(report)).containsExactly("fault-line");
    assertThat(findings(report)).contains("fixed/p/Main.java:1", "not needed");
  }

  @Test
  void aWalkthroughThatPredictsWronglyBreaksItsRule() {
    lesson.with("walkthrough.json", "\"value\": \"3\"", "\"value\": \"4\"");
    ProofReport report = prove();
    assertThat(broken(report)).containsExactly("evidence");
    assertThat(findings(report)).contains("guess");
  }

  @Test
  void aWalkthroughThatClaimsBeforeItHasSeenIsRefused() {
    lesson.with("walkthrough.json", "{\"act\": \"break\", \"at\": \"HALF\"},", "");
    ProofReport report = prove();
    assertThat(broken(report)).containsExactly("evidence");
    assertThat(findings(report)).contains("was refused");
  }
}
