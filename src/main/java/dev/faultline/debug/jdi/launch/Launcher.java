package dev.faultline.debug.jdi.launch;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.VirtualMachine;
import dev.faultline.child.Child;
import dev.faultline.child.OutputSink;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.i18n.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Starts a child JVM and connects to it, or tells why that failed. */
public final class Launcher {
  private final Path java;
  private final Duration limit;

  /**
   * @param limit how long the child may take to connect
   */
  public Launcher(Path java, Duration limit) {
    this.java = java;
    this.limit = limit;
  }

  /**
   * Starts and connects; the child stands before its first instruction.
   *
   * @param started is told the child as soon as there is one
   * @throws LaunchFailed when there is no connection; the child, if there is one, is killed
   */
  public VirtualMachine launch(
      LaunchSpec spec, OutputSink out, OutputSink err, Consumer<Child> started)
      throws LaunchFailed {
    try (Rendezvous rendezvous = new Rendezvous()) {
      Child child = Child.start(java, spec, token -> List.of(rendezvous.debugOption()), out, err);
      started.accept(child);
      return connect(rendezvous, child);
    } catch (IOException e) {
      throw new LaunchFailed(Texts.of("debug.launch.failed", oneLine(e)), e);
    }
  }

  private VirtualMachine connect(Rendezvous rendezvous, Child child)
      throws IOException, LaunchFailed {
    CompletableFuture<JdwpConnection> connection = rendezvous.await(child.token());
    try {
      CompletableFuture.anyOf(connection, child.gone())
          .get(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (connection.isDone()) {
        return Bootstrap.virtualMachineManager().createVirtualMachine(connection.get());
      }
      throw new LaunchFailed(deadAtOnce(child), null);
    } catch (TimeoutException e) {
      child.kill();
      throw new LaunchFailed(
          Texts.of(
              "debug.launch.late",
              limit.toMillis() < 1000 ? limit.toMillis() + " ms" : limit.toSeconds() + " s"),
          e);
    } catch (InterruptedException e) {
      child.kill();
      Thread.currentThread().interrupt();
      throw new LaunchFailed(Texts.of("debug.launch.interrupted"), e);
    } catch (ExecutionException e) {
      child.kill();
      throw new LaunchFailed(Texts.of("debug.launch.unreached", oneLine(e)), e);
    }
  }

  private static String deadAtOnce(Child child) {
    String first = child.lastOutput().lines().findFirst().orElse("");
    int exitCode = child.gone().join();
    return first.isBlank()
        ? Texts.of("debug.launch.dead", exitCode)
        : Texts.of("debug.launch.deadSaying", exitCode, first);
  }

  private static String oneLine(Throwable e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /** The child could not be started or reached; the message is one line for the learner. */
  public static final class LaunchFailed extends Exception {
    private static final long serialVersionUID = 1L;

    LaunchFailed(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
