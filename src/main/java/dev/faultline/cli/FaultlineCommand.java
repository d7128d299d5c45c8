package dev.faultline.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code faultline}: the window, or one of the subcommands. */
@Command(
    name = "faultline",
    description = "Teaches debugging: every claim is settled by execution.",
    footer = {
      "",
      "Without a command, the window opens.",
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

  FaultlineCommand(App app) {
    this.app = app;
  }

  boolean debug() {
    return debug;
  }

  @Override
  public Integer call() {
    return app.desktop().applyAsInt(Optional.empty());
  }
}
