package dev.faultline.cli;

import dev.faultline.session.LessonTools;
import dev.faultline.session.Program;
import dev.faultline.session.ProgramSession;
import dev.faultline.terminal.TerminalFrontEnd;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code faultline debug PATH}: free practice on the learner's own program. */
@Command(name = "debug", description = "Debug your own program in the terminal.")
final class DebugCommand implements Callable<Integer> {
  private final App app;

  @Parameters(
      index = "0",
      paramLabel = "PATH",
      description = "A .java file, a source folder or a jar.")
  private Path path = Path.of("");

  @Option(names = "--main", paramLabel = "CLASS", description = "The class with main.")
  private @Nullable String mainClass;

  @Parameters(index = "1..*", paramLabel = "ARGS", description = "Arguments of main, after --.")
  private List<String> args = List.of();

  DebugCommand(App app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    LessonTools tools = app.tools().get();
    Program program = new OwnProgram(tools.compiler()).load(path, mainClass, args);
    try (ProgramSession session = new ProgramSession(program, tools.debugger(), tools.compiler())) {
      FrontEnds.run(app, new TerminalFrontEnd(session));
    }
    return Exit.DONE;
  }
}
