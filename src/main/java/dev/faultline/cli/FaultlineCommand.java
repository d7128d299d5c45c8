package dev.faultline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code faultline}: the window, or one of the subcommands. */
@Command(
    name = "faultline",
    description = "Teaches debugging: every claim is settled by execution.",
    footer = {
      "",
      "Without a command, the window opens; with a PATH, it offers that pack or opens that lesson.",
      "Exit codes: 0 done, 1 the answer is no, 2 wrong usage or bad input, 3 a fault of Faultline."
    },
    sortOptions = false,
    versionProvider = Version.class)
final class FaultlineCommand implements Callable<Integer> {
  private final App app;

  @Option(
      names = "--debug",
      scope = CommandLine.ScopeType.INHERIT,
      description = "Show stack traces of faults.")
  private boolean debug;

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Option(names = "--version", versionHelp = true, description = "Show the version.")
  private boolean version;

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = CommandLine.ScopeType.INHERIT,
      description = "Show this help.")
  private boolean help;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..1",
      description = "A pack, a lesson's folder or a program, to open in the window.")
  private @Nullable Path brought;

  FaultlineCommand(App app) {
    this.app = app;
  }

  boolean debug() {
    return debug;
  }

  @Override
  public Integer call() {
    if (brought != null && !Files.exists(brought)) {
      throw new UnmatchedArgumentException(spec.commandLine(), List.of(brought.toString()));
    }
    return app.desktop().applyAsInt(Optional.ofNullable(brought));
  }
}
