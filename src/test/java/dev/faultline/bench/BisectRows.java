package dev.faultline.bench;

import dev.faultline.LessonWorkshop;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.progress.MemoryProgress;
import dev.faultline.session.HistoryRepository;
import dev.faultline.session.LessonSession;
import dev.faultline.session.RevisionStanding;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A search through a thousand revisions of a program of a hundred lines, judged by its output. */
final class BisectRows {
  private static final int REVISIONS = 1000;
  private static final int CULPRIT = 700;

  private BisectRows() {}

  static void addTo(Figures figures) throws Exception {
    Path root = Files.createTempDirectory("faultline-bench");
    LessonFolder lesson = lesson(root);
    long begin = System.nanoTime();
    int verdicts = search(lesson);
    double ours = System.nanoTime() - begin;
    Path repository = root.resolve("repository");
    HistoryRepository.write(lesson.history(), repository);
    long beginOfGit = System.nanoTime();
    long runsOfGit = gitBisectRun(repository);
    figures.within(
        "bisect of " + REVISIONS + " revisions, " + verdicts + " verdicts",
        ours,
        "git bisect run, java Main.java, " + runsOfGit,
        (double) (System.nanoTime() - beginOfGit),
        30_000);
  }

  private static int search(LessonFolder lesson) {
    try (LessonSession session =
        new LessonSession(lesson, LessonWorkshop.tools(), new MemoryProgress())) {
      session.revisions().start().join();
      RevisionStanding end = session.revisions().judgeAll("out contains wrong", now -> {}).join();
      require(end.culprits().get(0).id().equals("r" + CULPRIT), end.toString());
      return end.search().verdicts();
    }
  }

  /** Lets git find the same culprit, and returns how often it ran the program. */
  private static long gitBisectRun(Path repository) throws Exception {
    Path log = repository.resolveSibling("log");
    Path script =
        Files.writeString(
            repository.resolveSibling("judge.sh"),
            "echo run >> '%s'\njava p/Main.java > '%s.out'; ! grep -q wrong '%s.out'\n"
                .formatted(log, log, log));
    Process git =
        new ProcessBuilder(
                "sh",
                "-c",
                "git bisect start r%d r1 && git bisect run sh '%s'".formatted(REVISIONS, script))
            .directory(repository.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(git.getInputStream().readAllBytes(), Charset.defaultCharset());
    require(git.waitFor() == 0 && said.contains("first bad commit"), said);
    return Files.readString(log).lines().count();
  }

  private static LessonFolder lesson(Path root) throws Exception {
    LessonWorkshop workshop =
        new LessonWorkshop(root)
            .program(program(REVISIONS, "wrong"), program(REVISIONS, "right"))
            .check("bisect", "\"verdicts\": 10")
            .acts("{\"act\": \"bisect\"}");
    for (int i = 1; i <= REVISIONS; i++) {
      workshop.file("history/r" + i + "/p/Main.java", program(i, i < CULPRIT ? "right" : "wrong"));
    }
    String revisions =
        IntStream.rangeClosed(1, REVISIONS)
            .mapToObj(i -> "{\"id\": \"r%d\", \"message\": \"Change %d\"}".formatted(i, i))
            .collect(Collectors.joining(", "));
    workshop.file("history/history.json", "{\"revisions\": [" + revisions + "], \"verdicts\": 10}");
    return workshop.read();
  }

  /** A hundred lines, one of which is another in each revision. */
  private static String program(int revision, String prints) {
    String steps =
        IntStream.range(0, 30)
            .mapToObj(
                i ->
                    "  static int step%d(int n) {\n    return n + %d;\n  }\n"
                        .formatted(i, i == revision % 30 ? revision : 1))
            .collect(Collectors.joining());
    return "package p;\npublic class Main {\n"
        + steps
        + "  public static void main(String[] args) {\n    int n = step0(7);\n    "
        + String.format(Locale.ROOT, "System.out.println(n + \" %s\"); //@FAULT\n  }\n}\n", prints);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
