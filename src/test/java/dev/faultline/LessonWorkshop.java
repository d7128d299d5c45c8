package dev.faultline;

import dev.faultline.check.Case;
import dev.faultline.check.Evidence;
import dev.faultline.check.EvidenceLog;
import dev.faultline.check.kind.CheckKinds;
import dev.faultline.child.ChildRunner;
import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.jdi.JdiDebugger;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.lesson.LessonFormatException;
import dev.faultline.lesson.LessonReader;
import dev.faultline.session.LessonTools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes lessons of one program and one check besides where, why and fix, whose walkthrough is the
 * acts of a test; the rest of it is there so that the lesson can be read.
 */
public final class LessonWorkshop {
  private static final String LESSON =
      """
      {"format": 1, "id": "x1-shop", "version": "1.0.0", "title": "Shop", "track": "A",
       "skill": "Look", "topics": ["print"], "difficulty": 1, "minutes": 5,
       "run": %RUN%,
       "symptom": %SYMPTOM%,
       "faults": [{"anchor": "FAULT"}],
       "steps": [{"id": "s1", "phase": "observe", "prompt": "Look.", "checks": ["it"]}],
       "checks": [%CHECK%],
       "license": "CC-BY-4.0"}
      """;

  private final Path directory;
  private String run = "{\"main\": \"p.Main\"}";
  private String symptom = "{\"kind\": \"output\", \"expected\": \"right\", \"actual\": \"wrong\"}";
  private String check = "";
  private String acts = "{\"act\": \"run\"}";

  /** Makes the lesson below {@code root}. */
  public LessonWorkshop(Path root) {
    directory = root.resolve("x1-shop");
    file("guide.md", "# Shop\n");
  }

  public Path directory() {
    return directory;
  }

  /** What {@code run} says. */
  public LessonWorkshop run(String json) {
    run = json;
    return this;
  }

  /** What {@code symptom} says. */
  public LessonWorkshop symptom(String json) {
    symptom = json;
    return this;
  }

  /** The check {@code it}: its kind and the keys besides id and prompt, as JSON members. */
  public LessonWorkshop check(String kind, String members) {
    check =
        "{\"id\": \"it\", \"kind\": \"%s\", \"prompt\": \"?\"%s}"
            .formatted(kind, members.isEmpty() ? "" : ", " + members);
    return this;
  }

  /** The acts of the walkthrough, as JSON objects separated by commas. */
  public LessonWorkshop acts(String json) {
    acts = json;
    return this;
  }

  /** The program {@code p/Main.java} with the bug and without it. */
  public LessonWorkshop program(String buggy, String fixed) {
    return file("buggy/p/Main.java", buggy).file("fixed/p/Main.java", fixed);
  }

  /** Writes a file of the lesson. */
  public LessonWorkshop file(String name, String text) {
    try {
      Path path = directory.resolve(name);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the lesson. */
  public LessonFolder read() throws LessonFormatException {
    file(
        "lesson.json",
        LESSON.replace("%RUN%", run).replace("%SYMPTOM%", symptom).replace("%CHECK%", check));
    file("walkthrough.json", "{\"acts\": [" + acts + "]}");
    return new LessonReader(CheckKinds.ALL).read(directory);
  }

  /** The lesson with a log, to be judged. */
  public Case facts(Evidence... log) throws LessonFormatException {
    LessonFolder folder = read();
    return new Case(folder.lesson(), folder.buggy(), new EvidenceLog(List.of(log)));
  }

  /** The tools that lessons work with. */
  public static LessonTools tools() {
    return new LessonTools(new JdiDebugger(), new ChildRunner(), new SourceCompiler());
  }
}
