package dev.faultline.cli;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import dev.faultline.lesson.Lesson;
import dev.faultline.prove.ProofReport;
import dev.faultline.prove.Prover;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code faultline prove}: shows that lessons work. */
@Command(
    name = "prove",
    description = "Prove lessons: exit code 0 when all are proved, 1 when some are not.")
final class ProveCommand implements Callable<Integer> {
  private final App app;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..*",
      description = "Lesson folders, folders of them, or ids; all lessons when left out.")
  private List<Path> directories = List.of();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  ProveCommand(App app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    List<Path> folders = new ArrayList<>();
    (directories.isEmpty() ? app.lessonFolders() : directories)
        .forEach(directory -> folders.addAll(lessonsIn(directory)));
    List<ProofReport> reports = new ArrayList<>();
    try (Prover prover = new Prover(app.tools().get(), app.reader())) {
      folders.forEach(folder -> reports.add(prove(prover, folder)));
    }
    if (json) {
      JsonArray all = new JsonArray();
      reports.forEach(report -> all.add(ProofJson.of(report)));
      app.streams()
          .out()
          .println(
              new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(all));
    }
    return reports.stream().allMatch(ProofReport::proved) ? Exit.DONE : Exit.NO;
  }

  private List<Path> lessonsIn(Path directory) {
    if (LessonFinder.isLesson(directory)) {
      return List.of(directory);
    }
    if (!Files.isDirectory(directory)) {
      return List.of(lessonNamed(directory));
    }
    try (Stream<Path> inner = Files.list(directory)) {
      List<Path> found = inner.filter(LessonFinder::isLesson).sorted().toList();
      if (found.isEmpty()) {
        throw new BadInput(directory + " holds no " + LessonFinder.LESSON + ": it is no lesson.");
      }
      return found;
    } catch (IOException e) {
      throw new BadInput("The folder " + directory + " cannot be read.");
    }
  }

  /** The lesson of this id, when it can be one. */
  private Path lessonNamed(Path name) {
    if (!name.toString().matches(Lesson.ID_PATTERN) || !Files.isDirectory(app.lessons())) {
      throw new BadInput("There is no folder " + name + ".");
    }
    return app.lessonFinder().folder(name.toString());
  }

  private ProofReport prove(Prover prover, Path folder) {
    PrintStream out = app.streams().out();
    if (json) {
      return prover.prove(folder, result -> {});
    }
    out.println(folder.toAbsolutePath().normalize().getFileName());
    ProofReport report = prover.prove(folder, result -> row(out, result));
    out.println(report.proved() ? "  proved" : "  not proved");
    return report;
  }

  private static void row(PrintStream out, ProofReport.RuleResult result) {
    String mark = result.findings().isEmpty() ? "ok  " : "FAIL";
    out.printf("  %s %s %s (%d ms)%n", mark, result.rule(), result.title(), result.millis());
    result.findings().forEach(finding -> out.println("       " + finding));
  }
}
