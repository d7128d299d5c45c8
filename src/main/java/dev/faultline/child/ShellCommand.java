package dev.faultline.child;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A command of a person's own shell. It and what it started are gone when it is over. */
public final class ShellCommand {
  private static final int KEPT = 20_000;

  private ShellCommand() {}

  /**
   * What it did.
   *
   * @param exitCode empty when it was ended because it took too long or was interrupted
   * @param output the end of what it printed to both streams, at most twenty thousand bytes
   */
  public record Result(Optional<Integer> exitCode, String output) {}

  /**
   * Runs a command and waits. Interrupting the calling thread ends it and returns with the
   * interrupt status set; so does the end of this JVM.
   *
   * @throws IOException when the shell cannot be started
   */
  public static Result run(String command, Path folder, Duration limit) throws IOException {
    Path log = Files.createTempFile("faultline-command", ".log");
    try {
      Process process =
          new ProcessBuilder(shell(command))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      process.getOutputStream().close();
      Optional<Integer> exitCode = await(process, limit);
      return new Result(exitCode, end(log.toFile()));
    } finally {
      Files.deleteIfExists(log);
    }
  }

  private static Optional<Integer> await(Process process, Duration limit) {
    try (AtEnd atEnd = new AtEnd(() -> kill(process))) {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)
          ? Optional.of(process.exitValue())
          : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static void kill(Process process) {
    Stream.concat(process.descendants(), Stream.of(process.toHandle()))
        .toList()
        .forEach(ProcessHandle::destroyForcibly);
  }

  private static String end(File log) throws IOException {
    byte[] all = Files.readAllBytes(log.toPath());
    int from = Math.max(0, all.length - KEPT);
    return new String(all, from, all.length - from, Charset.defaultCharset());
  }

  private static List<String> shell(String command) {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")
        ? List.of("cmd", "/c", command)
        : List.of("sh", "-c", command);
  }
}
