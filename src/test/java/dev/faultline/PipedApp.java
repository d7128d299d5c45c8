package dev.faultline;

import dev.faultline.check.kind.CheckKinds;
import dev.faultline.child.ChildRunner;
import dev.faultline.cli.App;
import dev.faultline.cli.Cli;
import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.jdi.JdiDebugger;
import dev.faultline.lesson.LessonReader;
import dev.faultline.progress.FileProgressStore;
import dev.faultline.session.LessonTools;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The whole application but its process: a command line and piped commands in, text out. */
public final class PipedApp {
  /** What a run printed and returned. */
  public record Result(int exit, String out, String err) {}

  private final Path lessons;
  private final Path data;

  /** An application with these lessons and this data folder. */
  public PipedApp(Path lessons, Path data) {
    this.lessons = lessons;
    this.data = data;
  }

  /** The lessons that are shipped. */
  public static Path shippedLessons() {
    return Path.of(System.getProperty("faultline.lessons", "lessons"));
  }

  /** Runs a command line with lines from a pipe. */
  public Result run(String input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    App.Streams streams =
        new App.Streams(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false);
    App app =
        new App(
            () -> new LessonTools(new JdiDebugger(), new ChildRunner(), new SourceCompiler()),
            new LessonReader(CheckKinds.ALL),
            notes -> new FileProgressStore(data, notes),
            lessons,
            data,
            brought -> brought.isPresent() ? 43 : 42,
            streams);
    int exit = Cli.run(app, args);
    return new Result(exit, text(out), text(err));
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
