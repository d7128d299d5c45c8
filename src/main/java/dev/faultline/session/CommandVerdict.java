package dev.faultline.session;

import dev.faultline.child.ScratchFolder;
import dev.faultline.child.ShellCommand;
import dev.faultline.debug.CommandRefused;
import dev.faultline.i18n.Texts;
import dev.faultline.search.Bisection.Verdict;
import dev.faultline.session.RevisionOracle.Ruling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;

/** Lets a command judge the sources of a program, laid out in a folder of their own. */
final class CommandVerdict {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** How a shell ends that may not run the command; one more when it finds none. */
  private static final int NOT_EXECUTABLE = 126;

  private static final Ruling LATE =
      new Ruling(Verdict.SKIP, Texts.of("ruling.late", LIMIT.toSeconds()));

  private CommandVerdict() {}

  /**
   * Runs the command there and waits; skip when it takes longer than a minute.
   *
   * @throws CommandRefused when it cannot be run or gives no verdict
   * @throws CancellationException when the calling thread was interrupted
   */
  static Ruling of(String command, Map<String, String> sources) {
    try (ScratchFolder folder = ScratchFolder.make()) {
      for (Map.Entry<String, String> source : sources.entrySet()) {
        Path file = folder.path().resolve(source.getKey());
        Files.createDirectories(file.getParent());
        Files.writeString(file, source.getValue());
      }
      ShellCommand.Result result = ShellCommand.run(command, folder.path(), LIMIT);
      Interruptible.check();
      return result.exitCode().map(code -> ruling(code, result.output())).orElse(LATE);
    } catch (IOException e) {
      Interruptible.check();
      throw new CommandRefused(Texts.of("refused.command", e.getMessage()));
    }
  }

  private static String why(int exitCode, Verdict verdict, String output) {
    if (verdict == Verdict.SKIP) {
      return Texts.of("ruling.ended", exitCode);
    }
    return exitCode < NOT_EXECUTABLE ? "" : Texts.of("ruling.endedSaying", exitCode, output);
  }

  private static Ruling ruling(int exitCode, String output) {
    try {
      Verdict verdict = Verdict.ofExitCode(exitCode);
      return new Ruling(verdict, why(exitCode, verdict, output.strip()));
    } catch (IllegalArgumentException unknown) {
      throw new CommandRefused(
          unknown.getMessage()
              + (output.isBlank() ? "" : " " + Texts.of("refused.printed", output.strip())));
    }
  }
}
