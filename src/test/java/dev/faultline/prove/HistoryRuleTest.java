package dev.faultline.prove;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.SmallLesson;
import dev.faultline.child.ChildRunner;
import dev.faultline.child.RunResult;
import dev.faultline.debug.Ending;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class HistoryRuleTest {
  @TempDir Path root;
  private SmallLesson lesson;

  @BeforeEach
  void writeLesson() {
    lesson = new SmallLesson(root);
  }

  @Test
  void aHistoryThatLeadsToOneCulpritKeepsItsRule() {
    history(4, "");
    assertThat(Proving.of(lesson).findings()).isEqualTo("[]");
  }

  @Test
  void aHistoryThatIsGoodAgainAfterABadRevisionBreaksItsRule() {
    history(4, "");
    lesson.write("history/d/p/Main.java", program("(n + 1) / 2"));
    lesson.with("history/history.json", "\"message\": \"e\"", "\"message\": \"again\"");
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("history");
    assertThat(proving.findings()).contains("history/d: is good after a bad one");
  }

  @Test
  void aRevisionThatDoesNotCompileUnmarkedBreaksItsRule() {
    history(4, "");
    lesson.write("history/b/p/Main.java", program("(n + 1) /"));
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("history");
    assertThat(proving.findings()).contains("history/b: does not compile", "mark it with skip");
  }

  @Test
  void aSkippedRevisionThatMayBeTheCulpritTooBreaksItsRule() {
    history(4, ", \"skip\": true");
    lesson.write("history/b/p/Main.java", program("(n + 1) /"));
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("history");
    assertThat(proving.findings()).contains("history/c: is not the only culprit");
  }

  @Test
  void aSearchThatTakesMoreVerdictsThanAllowedBreaksItsRule() {
    history(1, "");
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("history");
    assertThat(proving.findings()).contains("may take 2 verdicts", "allows 1");
  }

  @Test
  void aRevisionWhoseChildIsLostIsNotTakenForGood() {
    history(4, "");
    lesson.write(
        "history/b/p/Main.java",
        program("(n + 1) / 2").replace("System.out", "\"lost\".length();\n    System.out"));
    ChildRunner children = new ChildRunner();
    Proving proving =
        Proving.of(
            lesson,
            spec ->
                new String(spec.classes().getOrDefault("p.Main", new byte[0]), ISO_8859_1)
                        .contains("lost")
                    ? new RunResult(new Ending.Lost("It did not connect.", ""), "", "")
                    : children.run(spec));
    assertThat(proving.broken()).containsExactly("history");
    assertThat(proving.findings()).contains("history/b: could not be run: It did not connect.");
  }

  @Test
  void aRevisionThatDoesNotEndIsNotTakenForGood() {
    history(4, "");
    lesson.with(
        "lesson.json", "{\"main\": \"p.Main\"}", "{\"main\": \"p.Main\", \"timeoutMs\": 3000}");
    lesson.write(
        "history/b/p/Main.java",
        program("(n + 1) / 2")
            .replace("System.out", "while (args.length == 0) {}\n    System.out"));
    Proving proving = Proving.of(lesson);
    assertThat(proving.broken()).containsExactly("history");
    assertThat(proving.findings()).contains("history/b: does not end in time");
  }

  /** Five revisions, good ones a and b, bad ones c to e. */
  private void history(int verdicts, String markOfB) {
    lesson
        .write(
            "history/history.json",
            """
            {"revisions": [
              {"id": "a", "message": "a"},
              {"id": "b", "message": "b"%s},
              {"id": "c", "message": "c"},
              {"id": "d", "message": "d"},
              {"id": "e", "message": "e"}],
             "verdicts": %d}
            """
                .formatted(markOfB, verdicts))
        .write("history/a/p/Main.java", program("(n + 1) / 2"))
        .write("history/b/p/Main.java", program("(1 + n) / 2"))
        .write("history/c/p/Main.java", program("n / 2 + 0"))
        .write("history/d/p/Main.java", program("0 + n / 2"))
        .write("history/e/p/Main.java", program("n / 2"));
  }

  private static String program(String half) {
    return SmallLesson.PROGRAM.replace("n / 2", half);
  }
}
