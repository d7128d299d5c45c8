package dev.faultline.cli;

import dev.faultline.author.DraftRefused;
import dev.faultline.author.Importer;
import dev.faultline.author.Versions;
import dev.faultline.i18n.Texts;
import dev.faultline.session.LessonTools;
import dev.faultline.session.OwnProgram;
import dev.faultline.session.Program;
import dev.faultline.session.SourceFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code faultline import}: two versions of a program and its tests become a lesson. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
  private final App app;

  @Option(names = "--buggy", paramLabel = "DIR", required = true)
  private Path buggy = Path.of("");

  @Option(names = "--fixed", paramLabel = "DIR", required = true)
  private Path fixed = Path.of("");

  @Option(names = "--tests", paramLabel = "DIR", required = true)
  private Path tests = Path.of("");

  @Option(names = "--id", paramLabel = "ID")
  private @Nullable String id;

  @Option(names = "--main", paramLabel = "CLASS")
  private @Nullable String mainClass;

  @Option(names = "--in", paramLabel = "DIR")
  private Path parent = Path.of("");

  @Parameters(paramLabel = "ARGS")
  private List<String> args = List.of();

  ImportCommand(App app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    LessonTools tools = app.tools().get();
    Program program =
        new OwnProgram(tools.compiler(), List.of()).load(buggy.toString(), "", mainClass, args);
    Versions versions =
        new Versions(program.mainClass(), args, program.sources(), SourceFiles.read(fixed));
    Path folder = draft(tools, idFor(program), versions, SourceFiles.read(tests));
    app.streams().out().println(Texts.of("cli.import.done", folder));
    return Exit.DONE;
  }

  private Path draft(
      LessonTools tools, String lesson, Versions versions, Map<String, String> testSources) {
    try {
      return new Importer(tools).draft(parent, lesson, versions, testSources);
    } catch (DraftRefused refused) {
      throw new BadInput(String.valueOf(refused.getMessage()));
    }
  }

  private String idFor(Program program) {
    return id == null
        ? program.mainClass().replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT)
        : id;
  }
}
