package dev.faultline.cli;

import dev.faultline.author.LessonWatch;
import dev.faultline.i18n.Texts;
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
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code faultline prove}: shows that lessons work. */
@Command(name = "prove")
final class ProveCommand implements Callable<Integer> {
  private final App app;

  @Parameters(paramLabel = "DIR", arity = "0..*")
  private List<Path> directories = List.of();

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--watch")
  private boolean watch;

  ProveCommand(App app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    if (json && watch) {
      throw new BadInput(Texts.of("cli.prove.watchJson"));
    }
    List<Path> folders = new ArrayList<>();
    (directories.isEmpty() ? app.lessonFolders() : directories)
        .forEach(directory -> folders.addAll(lessonsIn(directory)));
    return watch ? proveAtEachSave(folders) : prove(folders);
  }

  private int proveAtEachSave(List<Path> folders) {
    try (LessonWatch changes = new LessonWatch(folders)) {
      int exit = prove(folders);
      while (true) {
        app.streams().out().println(Texts.of("cli.prove.waiting"));
        try {
          exit = prove(changes.changed());
        } catch (InterruptedException ended) {
          return exit;
        }
      }
    } catch (IOException e) {
      throw new BadInput(Texts.of("cli.prove.unwatched", e.getMessage()));
    }
  }

  private int prove(List<Path> folders) {
    ProofProgress progress = new ProofProgress(app.streams().err(), app.streams().interactive());
    List<ProofReport> reports = new ArrayList<>();
    try (Prover prover = new Prover(app.tools().get(), app.reader())) {
      for (CompletableFuture<ProofReport> coming : prover.prove(folders, progress::tried)) {
        ProofReport report = coming.join();
        reports.add(report);
        progress.clear();
        if (!json) {
          print(app.streams().out(), report);
        }
      }
    }
    if (json) {
      app.streams().out().println(ProofJson.of(reports));
    }
    if (reports.stream().allMatch(ProofReport::proved)) {
      return Exit.DONE;
    }
    return reports.stream().anyMatch(ProofReport::hasFindings) ? Exit.NO : Exit.COULD_NOT_RUN;
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
        throw new BadInput(Texts.of("cli.prove.noLesson", directory, LessonFinder.LESSON));
      }
      return found;
    } catch (IOException e) {
      throw new BadInput(Texts.of("refused.folder", directory));
    }
  }

  /** The lesson of this id, when it can be one. */
  private Path lessonNamed(Path name) {
    if (!name.toString().matches(Lesson.ID_PATTERN) || !Files.isDirectory(app.lessons())) {
      throw new BadInput(Texts.of("pack.noFolder", name));
    }
    return app.lessonFinder().folder(name.toString());
  }

  private static void print(PrintStream out, ProofReport report) {
    out.println(report.lesson());
    report.rules().forEach(result -> row(out, result));
    String open = report.hasFindings() ? "cli.prove.not" : "cli.prove.unchecked";
    out.println("  " + Texts.of(report.proved() ? "cli.prove.proved" : open));
  }

  private static void row(PrintStream out, ProofReport.RuleResult result) {
    String broken = result.findings().isEmpty() ? "?   " : "FAIL";
    String mark = result.holds() ? "ok  " : broken;
    out.printf("  %s %s %s (%d ms)%n", mark, result.rule(), result.title(), result.millis());
    result.findings().forEach(finding -> out.println("       " + finding));
    if (!result.couldNotCheck().isEmpty()) {
      out.println("       " + Texts.of("cli.prove.couldNot", result.couldNotCheck()));
    }
  }
}
