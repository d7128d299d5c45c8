package dev.faultline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A whole lesson of a few lines that proves, to be broken in one place by a test. */
public final class SmallLesson {
  /** The program with the bug, with anchors. */
  public static final String PROGRAM =
      """
      package p;

      public class Main {
        static int half(int n) {
          return n / 2; //@HALF
        }

        public static void main(String[] args) {
          System.out.println("half=" + half(3)); //@SHOW
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

        @Test
        void keepsEven() {
          assertEquals(2, Main.half(4));
        }
      }
      """;
  private static final String LESSON =
      """
      {"format": 1, "id": "x1-half", "version": "1.0.0", "title": "Half", "track": "A",
       "skill": "Look", "topics": ["print"], "difficulty": 1, "minutes": 5,
       "run": {"main": "p.Main"},
       "symptom": {"kind": "output", "expected": "half=2", "actual": "half=1"},
       "faults": [{"anchor": "HALF"}],
       "steps": [
         {"id": "s1", "phase": "reproduce", "prompt": "Run it."},
         {"id": "s2", "phase": "observe", "prompt": "Stop there.", "checks": ["stop", "guess"]},
         {"id": "s3", "phase": "diagnose", "prompt": "Say it.", "checks": ["where", "why"]},
         {"id": "s4", "phase": "fix", "prompt": "Mend it."},
         {"id": "s5", "phase": "prove", "prompt": "Test it.", "checks": ["mended"]}],
       "checks": [
         {"id": "stop", "kind": "breakpoint-state", "prompt": "Stop.", "at": "HALF",
          "when": "n == 3"},
         {"id": "guess", "kind": "predict-value", "prompt": "n?", "at": "HALF", "expression": "n"},
         {"id": "where", "kind": "fault-location", "prompt": "Where?", "evidence": ["stop"]},
         {"id": "why", "kind": "cause", "prompt": "Why?",
          "evidence": ["stop"], "answer": "k1", "options": [
            {"id": "k2", "text": "It rounds up.", "misconception": "division-rounds-up"},
            {"id": "k1", "text": "It rounds down."},
            {"id": "k3", "text": "It prints too early.", "misconception": "print-is-late"}]},
         {"id": "mended", "kind": "fix", "prompt": "Mend.", "hiddenTests": ["HalfTest"],
          "failOnBuggy": ["HalfTest.roundsUp"], "editable": ["p/Main.java"]}],
       "license": "CC-BY-4.0"}
      """;
  private static final String WALKTHROUGH =
      """
      {"acts": [
        {"act": "continue"},
        {"act": "break", "at": "HALF"},
        {"act": "run"},
        {"act": "predict", "check": "guess", "value": "3"},
        {"act": "continue"},
        {"act": "blame", "check": "where", "at": "HALF", "certainty": 3},
        {"act": "cause", "check": "why", "option": "k1", "certainty": 3},
        {"act": "clear", "at": "HALF"},
        {"act": "fix", "files": ["p/Main.java"]},
        {"act": "run"},
        {"act": "continue"},
        {"act": "test", "check": "mended"}]}
      """;

  private final Path directory;

  /** Writes the lesson below {@code root}. */
  public SmallLesson(Path root) {
    directory = root.resolve("x1-half");
    write("lesson.json", LESSON);
    write("guide.md", "# Half\n\nThe half of three is shown as one.\n");
    write("buggy/p/Main.java", PROGRAM);
    write(
        "fixed/p/Main.java",
        PROGRAM.replace(" //@HALF", "").replace(" //@SHOW", "").replace("n / 2", "(n + 1) / 2"));
    write("tests/hidden/p/HalfTest.java", TEST);
    write("walkthrough.json", WALKTHROUGH);
  }

  public Path directory() {
    return directory;
  }

  /** Replaces a text that must occur in a file. */
  public SmallLesson with(String file, String text, String replacement) {
    String before = read(file);
    if (!before.contains(text)) {
      throw new IllegalArgumentException(text + " is not in " + file);
    }
    write(file, before.replace(text, replacement));
    return this;
  }

  private String read(String file) {
    try {
      return Files.readString(directory.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file, with the folders it is in. */
  public SmallLesson write(String file, String text) {
    try {
      Path path = directory.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
