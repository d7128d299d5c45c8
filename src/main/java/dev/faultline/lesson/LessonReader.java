package dev.faultline.lesson;

import dev.faultline.lesson.JsonNode.NumberNode;
import dev.faultline.lesson.JsonNode.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads lesson folders, strictly. */
public final class LessonReader {
  /** The version of the lesson format that this reader knows. */
  public static final int FORMAT = 1;

  static final String LESSON = "lesson.json";
  static final String WALKTHROUGH = "walkthrough.json";

  private final Choices choices;

  /**
   * @param checkKinds the record class of each check kind, by the name that {@code kind} gives
   */
  public LessonReader(Map<String, Class<? extends CheckSpec>> checkKinds) {
    this.choices = Choices.of(checkKinds);
  }

  /**
   * Reads a lesson folder.
   *
   * @throws LessonFormatException with everything that is wrong in it
   */
  public LessonFolder read(Path directory) throws LessonFormatException {
    List<LessonProblem> problems = new ArrayList<>();
    if (!Files.isDirectory(directory)) {
      problems.add(new LessonProblem(directory.toString(), 0, "", "there is no such folder"));
      throw new LessonFormatException(problems);
    }
    LessonFiles files = new LessonFiles(directory, problems);
    Optional<JsonNode> json =
        files
            .text(LESSON, "every lesson is described by one")
            .flatMap(text -> JsonParser.parse(LESSON, text, problems));
    if (json.isPresent()) {
      refuseNewerFormat(json.get());
    }
    Optional<Lesson> lesson = json.flatMap(root -> bind(LESSON, root, Lesson.class, problems));
    Optional<JsonNode> acts =
        files
            .text(WALKTHROUGH, "every lesson needs its reference solution")
            .flatMap(text -> JsonParser.parse(WALKTHROUGH, text, problems));
    Optional<Walkthrough> walkthrough =
        acts.flatMap(root -> bind(WALKTHROUGH, root, Walkthrough.class, problems));
    Optional<String> guide = files.text("guide.md", "every lesson needs a guide");
    LessonContents contents = contents(files, problems);
    Map<String, String> visibleTests = files.optionalSources("tests/visible");
    lesson.ifPresent(
        read -> {
          JsonFile file = new JsonFile(LESSON, json.orElseThrow(), problems);
          checkId(directory, read, file);
          new LessonReferences(read, contents, file).check();
          walkthrough.ifPresent(
              steps ->
                  new WalkthroughReferences(
                          read, contents, new JsonFile(WALKTHROUGH, acts.orElseThrow(), problems))
                      .check(steps.acts()));
        });
    if (!problems.isEmpty()) {
      throw new LessonFormatException(problems);
    }
    return new LessonFolder(
        directory,
        lesson.orElseThrow(),
        guide.orElseThrow(),
        contents.buggy(),
        contents.fixed(),
        visibleTests,
        contents.hiddenTests(),
        walkthrough.orElseThrow().acts());
  }

  private <T extends Record> Optional<T> bind(
      String file, JsonNode root, Class<T> type, List<LessonProblem> problems) {
    return new RecordBinder(choices, new ProblemSink(file, problems)).bind(root, type);
  }

  private static LessonContents contents(LessonFiles files, List<LessonProblem> problems) {
    Map<String, String> buggy = files.sources("buggy", "it holds the program with the planted bug");
    Map<String, String> fixed = files.sources("fixed", "it holds the right program");
    return new LessonContents(
        AnchorReader.read("buggy", buggy, problems),
        AnchorReader.read("fixed", fixed, problems),
        files.optionalSources("tests/hidden"));
  }

  private static void refuseNewerFormat(JsonNode root) throws LessonFormatException {
    if (root instanceof ObjectNode object
        && object.members().get("format") instanceof NumberNode format
        && Double.parseDouble(format.digits()) > FORMAT) {
      String message =
          "this lesson needs a newer Faultline: format "
              + format.digits()
              + "; this one knows "
              + FORMAT;
      throw new LessonFormatException(
          List.of(new LessonProblem(LESSON, format.line(), format.path(), message)));
    }
  }

  private static void checkId(Path directory, Lesson lesson, JsonFile file) {
    String name = String.valueOf(directory.toAbsolutePath().normalize().getFileName());
    if (!name.equals(lesson.id())) {
      file.problem(
          "$.id", "must be the folder's name, \"" + name + "\"; found \"" + lesson.id() + "\"");
    }
  }
}
