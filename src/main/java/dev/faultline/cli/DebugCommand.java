package dev.faultline.cli;

import dev.faultline.debug.Ending;
import dev.faultline.debug.JvmAddress;
import dev.faultline.debug.SessionState;
import dev.faultline.i18n.Texts;
import dev.faultline.session.LessonTools;
import dev.faultline.session.OwnProgram;
import dev.faultline.session.Program;
import dev.faultline.session.ProgramSession;
import dev.faultline.session.SourceFiles;
import dev.faultline.terminal.TerminalFrontEnd;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code faultline debug}: free practice on the learner's own program. */
@Command(name = "debug")
final class DebugCommand implements Callable<Integer> {
  private final App app;

  @Parameters(index = "0", arity = "0..1", paramLabel = "PATH")
  private @Nullable String path;

  @Option(names = "--main", paramLabel = "CLASS")
  private @Nullable String mainClass;

  @Option(
      names = {"-cp", "--class-path"},
      paramLabel = "LIBRARIES")
  private String libraries = "";

  @Option(names = "-D", paramLabel = "NAME=VALUE")
  private Map<String, String> properties = Map.of();

  @Option(names = "--attach", paramLabel = "[HOST:]PORT")
  private @Nullable String address;

  @Option(names = "--sources", paramLabel = "DIR")
  private @Nullable Path sources;

  @Option(names = "--post-mortem")
  private boolean postMortem;

  @Parameters(index = "1..*", paramLabel = "ARGS")
  private List<String> args = List.of();

  @Mixin private final TerminalOptions terminal = new TerminalOptions();

  DebugCommand(App app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    LessonTools tools = app.tools().get();
    if (address != null) {
      return attached(JvmAddress.parse(address), tools);
    }
    if (path == null) {
      throw new BadInput(Texts.of("cli.debug.name"));
    }
    if (sources != null) {
      throw new BadInput(Texts.of("cli.debug.sources"));
    }
    Program program =
        new OwnProgram(tools.compiler(), options()).load(path, libraries, mainClass, args);
    try (ProgramSession session = new ProgramSession(program, tools.debugger(), tools.compiler())) {
      FrontEnds.run(app, new TerminalFrontEnd(session, postMortem ? "continue" : "run"), terminal);
    }
    return Exit.DONE;
  }

  private int attached(JvmAddress to, LessonTools tools) {
    if (path != null || mainClass != null || !properties.isEmpty()) {
      throw new BadInput(Texts.of("cli.debug.attach"));
    }
    Map<String, String> texts = sources == null ? Map.of() : SourceFiles.read(sources);
    try (ProgramSession session =
        new ProgramSession(
            Program.attached(to.toString(), texts),
            tools.debugger().attachingTo(to),
            tools.compiler())) {
      if (session.run().join() instanceof SessionState.Ended ended) {
        throw new BadInput(
            ended.ending() instanceof Ending.Lost lost ? lost.what() : Texts.of("cli.debug.ended"));
      }
      FrontEnds.run(app, new TerminalFrontEnd(session, postMortem ? "continue" : ""), terminal);
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
