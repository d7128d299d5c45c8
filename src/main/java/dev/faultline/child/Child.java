package dev.faultline.child;

import dev.faultline.debug.LaunchSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A running child JVM with its session folder, its output pumps and its standard input. Once {@link
 * #gone} is complete nothing of it is left: no process, no descendant, no folder.
 */
public final class Child {
  private static final System.Logger LOG = System.getLogger(Child.class.getName());

  /** How long a descendant that survived its parent may keep the output pipes open. */
  private static final long PIPE_MILLIS = 500;

  /** How long output may be on its way. */
  private static final long FLUSH_MILLIS = 1_000;

  private final Process process;
  private final SessionFolder folder;
  private final OutputPump out;
  private final OutputPump err;
  private final InputFeed input;
  private final CompletableFuture<Integer> gone;

  private Child(Process process, SessionFolder folder, OutputSink out, OutputSink err) {
    this.process = process;
    this.folder = folder;
    this.out = OutputPump.start("faultline-out", process.getInputStream(), folder.token(), out);
    this.err = OutputPump.start("faultline-err", process.getErrorStream(), folder.token(), err);
    this.input = new InputFeed(process.getOutputStream());
    this.gone = process.onExit().thenCompose(this::drain).thenApply(this::clean);
    LiveChildren.add(this);
  }

  /**
   * Starts a child.
   *
   * @param java the {@code java} launcher, unless the launch names one
   * @param debugOptions makes the options that attach it to a debugger
   * @throws IOException when it cannot be started; nothing is left behind then
   */
  public static Child start(
      Path java,
      LaunchSpec spec,
      Function<String, List<String>> debugOptions,
      OutputSink out,
      OutputSink err)
      throws IOException {
    SessionFolder folder = SessionFolder.create(spec.classes());
    try {
      List<String> options = debugOptions.apply(folder.token());
      Path launcher = spec.java() == null ? java : spec.java();
      Process process = ChildCommand.builder(launcher, spec, folder, options).start();
      Child child = new Child(process, folder, out, err);
      if (spec.stdin() != null) {
        child.input.write(spec.stdin());
        child.input.close();
      }
      return child;
    } catch (IOException | RuntimeException e) {
      folder.delete();
      throw e;
    }
  }

  /** The launcher of the Java that Faultline itself runs on. */
  public static Path ownJava() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /** Writes class files in place of those with the same names, for classes not loaded yet. */
  public void replaceClasses(Map<String, byte[]> classes) throws IOException {
    folder.write(classes);
  }

  /** A secret that only this child's class path holds. */
  public String token() {
    return folder.token();
  }

  /** Completes with the exit code when both output streams are read and nothing is left. */
  public CompletableFuture<Integer> gone() {
    return gone;
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Kills it and all that it started. */
  public void kill() {
    List<ProcessHandle> descendants = process.descendants().toList();
    process.destroyForcibly();
    descendants.forEach(ProcessHandle::destroyForcibly);
  }

  /** Hands over all output that has been read so far, whether or not the sinks are ready. */
  public void flushOutput() {
    out.flush();
    err.flush();
  }

  /**
   * Hands over all output that it has written, also what is still in the pipes.
   *
   * @param out how many bytes it has written to standard output
   * @param err how many to standard error
   */
  public void flushOutput(long out, long err) {
    this.out.flush(out, FLUSH_MILLIS);
    this.err.flush(err, FLUSH_MILLIS);
  }

  /** The last that it printed: standard error, or standard output when there is none. */
  public String lastOutput() {
    String last = err.last();
    return last.isBlank() ? out.last() : last;
  }

  /** Writes to its standard input, in order, without waiting for the program to read. */
  public void write(String text) {
    input.write(text);
  }

  public void closeInput() {
    input.close();
  }

  private CompletableFuture<Integer> drain(Process ended) {
    return CompletableFuture.allOf(out.drained(), err.drained())
        .completeOnTimeout(null, PIPE_MILLIS, TimeUnit.MILLISECONDS)
        .thenApply(ignored -> ended.exitValue());
  }

  private @Nullable Integer clean(int exitCode) {
    input.abandon();
    flushOutput();
    LiveChildren.remove(this);
    try {
      folder.delete();
    } catch (UncheckedIOException e) {
      LOG.log(Level.WARNING, "could not delete a session folder", e);
    }
    return exitCode;
  }

  /** Kills it and deletes its folder at once, without waiting for the pumps. */
  void killNow() {
    kill();
    folder.delete();
  }
}
