package dev.faultline.git;

import dev.faultline.child.ScratchFolder;
import dev.faultline.child.ShellCommand;
import dev.faultline.debug.CommandRefused;
import dev.faultline.i18n.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks commits out into a temporary folder and runs a command there. Used from one thread, but
 * for {@link #endCommand}.
 */
public final class CommitTrials implements AutoCloseable {
  private final ScratchFolder scratch;
  private final Checkout checkout;
  private final Duration limit;
  private @Nullable Thread running; // guarded by this

  /**
   * Makes the folder, which is gone when this is closed or the JVM ends.
   *
   * @param limit how long one run may take
   */
  public CommitTrials(OwnRepository repository, Duration limit) {
    try {
      scratch = ScratchFolder.make();
    } catch (IOException e) {
      throw new CommandRefused(Texts.of("git.noFolder", e.getMessage()));
    }
    checkout = repository.checkout(scratch.path());
    this.limit = limit;
  }

  /** Where the commit stands that was checked out last. */
  public Path folder() {
    return checkout.folder();
  }

  /** What of a commit does not stand in the folder as in a work tree, for people. */
  public List<String> leftOut(String commit) {
    return checkout.leftOut(commit);
  }

  /** Brings the folder to a commit. */
  public void checkOut(String commit) {
    checkout.to(commit);
  }

  /**
   * Runs a command in the folder and waits.
   *
   * @return its exit code is empty when it took too long or was ended
   * @throws CommandRefused when it cannot be run
   */
  public ShellCommand.Result run(String command) {
    runs(Thread.currentThread());
    try {
      return ShellCommand.run(command, folder(), limit);
    } catch (IOException e) {
      throw new CommandRefused(Texts.of("git.notRun", e.getMessage()));
    } finally {
      runs(null);
      Thread.interrupted();
    }
  }

  /** Ends the command that is being run, if any; called from any thread. */
  public synchronized void endCommand() {
    if (running != null) {
      running.interrupt();
    }
  }

  private synchronized void runs(@Nullable Thread thread) {
    running = thread;
  }

  @Override
  public void close() {
    scratch.close();
  }
}
