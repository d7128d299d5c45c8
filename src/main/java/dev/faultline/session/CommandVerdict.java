package dev.faultline.session;

import dev.faultline.child.ScratchFolder;
import dev.faultline.child.ShellCommand;
import dev.faultline.debug.CommandRefused;
import dev.faultline.search.Bisection.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Lets a command judge the sources of a program, laid out in a folder of their own. */
final class CommandVerdict {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private CommandVerdict() {}

  /**
   * Runs the command there and waits; skip when it takes longer than a minute.
   *
   * @throws CommandRefused when it cannot be run, gives no verdict, or was cancelled
   */
  static Verdict of(String command, Map<String, String> sources) {
    try (ScratchFolder folder = ScratchFolder.make()) {
      for (Map.Entry<String, String> source : sources.entrySet()) {
        Path file = folder.path().resolve(source.getKey());
        Files.createDirectories(file.getParent());
        Files.writeString(file, source.getValue());
      }
      ShellCommand.Result result = ShellCommand.run(command, folder.path(), LIMIT);
      RevisionRuns.requireNotCancelled();
      return result.exitCode().map(code -> verdict(code, result.output())).orElse(Verdict.SKIP);
    } catch (IOException e) {
      throw new CommandRefused("The command could not be run: " + e.getMessage());
    }
  }

  private static Verdict verdict(int exitCode, String output) {
    try {
      return Verdict.ofExitCode(exitCode);
    } catch (IllegalArgumentException unknown) {
      throw new CommandRefused(unknown.getMessage() + " It printed: " + output.strip());
    }
  }
}
