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
@Command(name = "faultline", sortOptions = false, versionProvider = Version.class)
final class FaultlineCommand implements Callable<Integer> {
  private final App app;

  @Option(names = "--debug", scope = CommandLine.ScopeType.INHERIT)
  private boolean debug;

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Option(names = "--version", versionHelp = true)
  private boolean version;

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = CommandLine.ScopeType.INHERIT)
  private boolean help;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "PATH", arity = "0..1")
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
