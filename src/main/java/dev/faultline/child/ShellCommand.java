package dev.faultline.child;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A command of a person's own shell. It and what it started are gone when it is over. */
public final class ShellCommand {
  private static final int KEPT = 100_000;
  private static final long DRAIN_MILLIS = 1000;

  private ShellCommand() {}

  /**
   * What it did.
   *
   * @param exitCode empty when it was ended because it took too long or was interrupted
   * @param output what it printed to both streams; of very much, the beginning and the end
   */
  public record Result(Optional<Integer> exitCode, String output) {}

  /**
   * Runs a command without input and waits. Interrupting the calling thread ends it and returns
   * with the interrupt status set; so does the end of this JVM. Ctrl+C does not reach it.
   *
   * @throws IOException when the shell cannot be started
   */
  public static Result run(String command, Path folder, Duration limit) throws IOException {
    Process process =
        new ProcessBuilder(shell(command))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    AtEnd end = new AtEnd(() -> kill(process));
    KeptText text = new KeptText(KEPT);
    OutputPump pump =
        OutputPump.start(
            "faultline-command", process.getInputStream(), UUID.randomUUID().toString(), text);
    try {
      process.getOutputStream().close();
      Optional<Integer> exitCode = await(process, limit);
      end.now();
      pump.flush(Long.MAX_VALUE, DRAIN_MILLIS);
      return new Result(exitCode, text.text());
    } finally {
      end.now();
    }
  }

  private static Optional<Integer> await(Process process, Duration limit) {
    try {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)
          ? Optional.of(process.exitValue())
          : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static void kill(Process process) {
    Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .toList()
        .forEach(ProcessHandle::destroyForcibly);
  }

  private static List<String> shell(String command) {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")
        ? List.of("cmd", "/c", command)
        : List.of("sh", "-c", KeyboardShield.IGNORE + command);
  }
}
