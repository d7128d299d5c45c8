package dev.faultline.cli;

import dev.faultline.session.LessonTools;
import dev.faultline.session.Program;
import dev.faultline.session.ProgramSession;
import dev.faultline.terminal.TerminalFrontEnd;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
      description = "A .java file, a source folder, a jar, or a class path of folders and jars.")
  private String path = "";

  @Option(names = "--main", paramLabel = "CLASS", description = "The class with main.")
  private @Nullable String mainClass;

  @Option(
      names = {"-cp", "--class-path"},
      paramLabel = "LIBRARIES",
      description = "Jars and class folders that the sources need.")
  private String libraries = "";

  @Option(
      names = "-D",
      paramLabel = "NAME=VALUE",
      description = "A system property of the program.")
  private Map<String, String> properties = Map.of();

  @Option(
      names = "--post-mortem",
      description = "Run at once, and stop only where an exception ends a thread.")
  private boolean postMortem;

  @Parameters(index = "1..*", paramLabel = "ARGS", description = "Arguments of main, after --.")
  private List<String> args = List.of();

  DebugCommand(App app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    LessonTools tools = app.tools().get();
    Program program =
        new OwnProgram(tools.compiler(), options()).load(path, libraries, mainClass, args);
    try (ProgramSession session = new ProgramSession(program, tools.debugger(), tools.compiler())) {
      FrontEnds.run(app, new TerminalFrontEnd(session, postMortem ? "continue" : "run"));
    }
    return Exit.DONE;
  }

  private List<String> options() {
    Map<String, String> all = new TreeMap<>(properties);
    if (postMortem) {
      all.put("faultline.breakpoint", "off");
    }
    return all.entrySet().stream()
        .map(each -> "-D" + each.getKey() + "=" + each.getValue())
        .toList();
  }
}
