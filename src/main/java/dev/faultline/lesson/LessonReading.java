package dev.faultline.lesson;

import dev.faultline.i18n.Texts;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The reading of one lesson folder. */
final class LessonReading {
  static final String LESSON = "lesson.json";
  static final String WALKTHROUGH = "walkthrough.json";

  private final Path directory;
  private final Choices choices;
  private final Migrations migrations;
  private final List<LessonProblem> problems = new ArrayList<>();
  private final LessonFiles files;

  LessonReading(Path directory, Choices choices, Migrations migrations) {
    this.directory = directory;
    this.choices = choices;
    this.migrations = migrations;
    files = new LessonFiles(directory, problems);
  }

  LessonFolder read() throws LessonFormatException {
    if (!Files.isDirectory(directory)) {
      problems.add(new LessonProblem(directory.toString(), 0, "", Texts.of("problem.folder.none")));
      throw new LessonFormatException(problems);
    }
    Optional<JsonNode> written = json(LESSON, Texts.of("problem.purpose.lesson"));
    OptionalInt format = written.map(Migrations::format).orElse(OptionalInt.empty());
    if (format.isPresent() && format.getAsInt() > LessonReader.FORMAT) {
      throw newerFormat(written.orElseThrow(), format.getAsInt());
    }
    Optional<JsonNode> json = written.map(root -> migrations.lesson(root, format));
    Optional<Lesson> lesson =
        json.flatMap(root -> bind(LESSON, root, Lesson.class).map(read -> withStdin(read, root)));
    Optional<JsonNode> acts =
        json(WALKTHROUGH, Texts.of("problem.purpose.walkthrough"))
            .map(root -> migrations.walkthrough(root, format));
    Optional<Walkthrough> walkthrough =
        acts.flatMap(root -> bind(WALKTHROUGH, root, Walkthrough.class));
    Optional<String> guide = files.text("guide.md", Texts.of("problem.purpose.guide"));
    LessonContents contents = contents();
    Map<String, String> visibleTests = files.optionalSources("tests/visible");
    Variants variants = new Variants(variants("correct"), variants("mutants"));
    History history = history();
    Map<String, Translation> translations = new TranslationReading(files, problems).read();
    lesson.ifPresent(
        read -> {
          follow(read, contents, new JsonFile(LESSON, json.orElseThrow(), problems));
          walkthrough.ifPresent(solution -> follow(solution, read, contents, acts.orElseThrow()));
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
        walkthrough.orElseThrow().acts(),
        variants,
        history,
        translations);
  }

  private Optional<JsonNode> json(String name, String purpose) {
    return files.text(name, purpose).flatMap(text -> JsonParser.parse(name, text, problems));
  }

  private <T extends Record> Optional<T> bind(String file, JsonNode root, Class<T> type) {
    return new RecordBinder(choices, new ProblemSink(file, problems)).bind(root, type);
  }

  private Lesson withStdin(Lesson lesson, JsonNode root) {
    String file = lesson.run().stdinFile();
    if (file == null) {
      return lesson;
    }
    if (lesson.run().stdin() != null) {
      new JsonFile(LESSON, root, problems).problem("$.run.stdinFile", Texts.of("problem.stdin"));
    }
    return files
        .text(file, Texts.of("problem.purpose.stdin"))
        .map(lesson::withStdin)
        .orElse(lesson);
  }

  private LessonContents contents() {
    Map<String, String> buggy = files.sources("buggy", Texts.of("problem.purpose.buggy"));
    Map<String, String> fixed = files.sources("fixed", Texts.of("problem.purpose.fixed"));
    return new LessonContents(
        AnchorReader.read("buggy", buggy, problems),
        AnchorReader.read("fixed", fixed, problems),
        files.optionalSources("tests/hidden"));
  }

  private Map<String, Map<String, String>> variants(String sort) {
    String folder = "variants/" + sort;
    Map<String, Map<String, String>> variants = new TreeMap<>();
    for (String name : files.folders(folder)) {
      variants.put(name, files.optionalSources(folder + "/" + name));
    }
    return variants;
  }

  private History history() {
    if (!Files.exists(directory.resolve(HistoryReading.FOLDER), LinkOption.NOFOLLOW_LINKS)) {
      return History.NONE;
    }
    Optional<JsonNode> root = json(HistoryReading.FILE, Texts.of("problem.purpose.history"));
    Optional<HistoryFile> file =
        root.flatMap(node -> bind(HistoryReading.FILE, node, HistoryFile.class));
    if (file.isEmpty()) {
      return History.NONE;
    }
    JsonFile json = new JsonFile(HistoryReading.FILE, root.orElseThrow(), problems);
    return new HistoryReading(files, json, problems).read(file.get());
  }

  /** The one problem of a lesson that cannot be understood any further. */
  private static LessonFormatException newerFormat(JsonNode lesson, int format) {
    List<LessonProblem> alone = new ArrayList<>();
    new JsonFile(LESSON, lesson, alone)
        .problem("$.format", Texts.of("problem.format", format, LessonReader.FORMAT));
    return new LessonFormatException(alone);
  }

  private void follow(Lesson lesson, LessonContents contents, JsonFile json) {
    String name = String.valueOf(directory.toAbsolutePath().normalize().getFileName());
    if (!name.equals(lesson.id())) {
      json.problem("$.id", Texts.of("problem.id", name, lesson.id()));
    }
    new LessonReferences(lesson, contents, json).check();
  }

  private void follow(
      Walkthrough walkthrough, Lesson lesson, LessonContents contents, JsonNode root) {
    JsonFile json = new JsonFile(WALKTHROUGH, root, problems);
    new WalkthroughReferences(lesson, contents, json).check(walkthrough.acts());
  }
}
