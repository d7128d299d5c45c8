package dev.faultline.lesson;

import dev.faultline.check.kind.CheckKinds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A small lesson folder that can be read, to be broken in one place by a test. */
final class LessonBuilder {
  static final String LESSON =
      """
      {
        "format": 1,
        "id": "x1-tiny",
        "version": "1.0.0",
        "title": "Tiny",
        "track": "A",
        "skill": "Look",
        "topics": ["debugger"],
        "difficulty": 1,
        "minutes": 5,
        "run": {"main": "tiny.Main"},
        "symptom": {"kind": "output", "expected": "3", "actual": "2"},
        "faults": [{"anchor": "SUM"}],
        "steps": [
          {"id": "s1", "phase": "observe", "prompt": "Look.", "checks": ["seen"]},
          {"id": "s2", "phase": "diagnose", "prompt": "Say.", "checks": ["line", "cause"]},
          {"id": "s3", "phase": "prove", "prompt": "Test.", "checks": ["fixed"]}
        ],
        "checks": [
          {"id": "seen", "kind": "predict-value", "prompt": "What?", "at": "SUM", "expression": "a"},
          {"id": "line", "kind": "fault-location", "prompt": "Where?", "evidence": ["seen"]},
          {"id": "cause", "kind": "cause", "prompt": "Why?", "answer": "k1", "options": [
            {"id": "k1", "text": "One."},
            {"id": "k2", "text": "Two."},
            {"id": "k3", "text": "Three."}
          ]},
          {"id": "fixed", "kind": "fix", "prompt": "Mend.", "hiddenTests": ["MainTest"],
           "failOnBuggy": ["MainTest.adds"], "editable": ["tiny/Main.java"]}
        ],
        "hints": [
          {"check": "line", "level": 1, "text": "a"},
          {"check": "line", "level": 2, "text": "b"},
          {"check": "line", "level": 3, "text": "c"},
          {"check": "line", "level": 4, "text": "d"}
        ],
        "license": "CC-BY-4.0"
      }
      """;

  static final String WALKTHROUGH =
      """
      {"acts": [
        {"act": "break", "at": "SUM"},
        {"act": "predict", "check": "seen", "value": "1"},
        {"act": "continue"},
        {"act": "list-source"},
        {"act": "blame", "check": "line", "at": "SUM", "certainty": 3},
        {"act": "cause", "check": "cause", "option": "k1", "certainty": 2},
        {"act": "fix", "files": ["tiny/Main.java"]},
        {"act": "test", "check": "fixed"}
      ]}
      """;

  static final String BUGGY =
      """
      package tiny;

      class Main {
        public static void main(String[] args) {
          int a = 1; //@START
          System.out.println(a + a); //@SUM @PRINT
        }
      }
      """;

  private final Path folder;

  LessonBuilder(Path parent) {
    folder = parent.resolve("x1-tiny");
    write("lesson.json", LESSON);
    write("walkthrough.json", WALKTHROUGH);
    write("guide.md", "# Tiny\n");
    write("buggy/tiny/Main.java", BUGGY);
    write("fixed/tiny/Main.java", "package tiny;\nclass Main {}\n");
    write("tests/hidden/tiny/MainTest.java", "package tiny;\nclass MainTest { void adds() {} }\n");
  }

  Path folder() {
    return folder;
  }

  LessonBuilder write(String file, String text) {
    return write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  LessonBuilder write(String file, byte[] bytes) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.write(path, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces a text that occurs once in a file. */
  LessonBuilder replace(String file, String old, String with) {
    try {
      String text = Files.readString(folder.resolve(file));
      if (text.indexOf(old) < 0 || text.indexOf(old) != text.lastIndexOf(old)) {
        throw new IllegalArgumentException("not once in " + file + ": " + old);
      }
      return write(file, text.replace(old, with));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  LessonBuilder inLesson(String old, String with) {
    return replace("lesson.json", old, with);
  }

  LessonBuilder delete(String name) {
    try (Stream<Path> found = Files.walk(folder.resolve(name))) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  LessonFolder read() throws LessonFormatException {
    return new LessonReader(CheckKinds.ALL).read(folder);
  }

  /** What is wrong, each problem as one line. */
  List<String> problems() {
    try {
      read();
      return List.of();
    } catch (LessonFormatException e) {
      return e.problems().stream().map(LessonProblem::toString).toList();
    }
  }
}
