package dev.faultline.bench;

import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.BreakpointSpec;
import dev.faultline.debug.DebugSession;
import dev.faultline.debug.Debugger.Start;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.debug.jdi.JdiDebugger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A program that Faultline and its rivals run; its class file lies in a folder for the rivals. */
final class BenchProgram implements AutoCloseable {
  private static final String FILE = "Main.java";
  private static final int HEAP_MB = 1024;

  private final String text;
  private final Path folder;
  final LaunchSpec spec;

  BenchProgram(String text) throws IOException {
    this.text = text;
    Map<String, String> sources = Map.of(FILE, text);
    Map<String, byte[]> classes = new SourceCompiler().compile(sources).classes();
    spec =
        new LaunchSpec(
            "Main",
            classes,
            sources,
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            null,
            HEAP_MB,
            Duration.ZERO);
    folder = Files.createTempDirectory("engine-benchmark");
    Files.write(classFile(), classes.get("Main"));
  }

  private Path classFile() {
    return folder.resolve("Main.class");
  }

  Path folder() {
    return folder;
  }

  /** The line that ends in a comment of this text. */
  int line(String comment) {
    return (int) text.lines().takeWhile(each -> !each.endsWith("// " + comment)).count() + 1;
  }

  SourceLine at(String comment) {
    return new SourceLine(FILE, line(comment));
  }

  /** A session that has stopped at a line. */
  DebugSession stoppedAt(String comment) throws Exception {
    DebugSession session =
        new JdiDebugger()
            .launch(
                spec,
                Start.RUN,
                List.of(BreakpointSpec.at(at(comment))),
                event -> {},
                Runnable::run);
    stop(session.firstStop());
    return session;
  }

  /** A session that has stopped at the first line of main. */
  DebugSession stoppedAtMain() throws Exception {
    DebugSession session =
        new JdiDebugger().launch(spec, Start.STOP_AT_MAIN, List.of(), event -> {}, Runnable::run);
    stop(session.firstStop());
    return session;
  }

  static StopSnapshot stop(CompletableFuture<SessionState> state) throws Exception {
    if (state.get() instanceof SessionState.Stopped stopped) {
      return stopped.stop();
    }
    throw new IllegalStateException("no stop: " + state.get());
  }

  @Override
  public void close() throws IOException {
    Files.delete(classFile());
    Files.delete(folder);
  }
}
