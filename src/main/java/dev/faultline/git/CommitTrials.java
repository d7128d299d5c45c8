package dev.faultline.git;

import dev.faultline.child.ScratchFolder;
import dev.faultline.child.ShellCommand;
import dev.faultline.debug.CommandRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Checks commits out into a temporary folder and runs a command there. Used from one thread. */
public final class CommitTrials implements AutoCloseable {
  private final ScratchFolder scratch;
  private final Checkout checkout;
  private final Duration limit;

  /**
   * Makes the folder, which is gone when this is closed or the JVM ends.
   *
   * @param limit how long one run may take
   */
  public CommitTrials(OwnRepository repository, Duration limit) {
    try {
      scratch = ScratchFolder.make();
    } catch (IOException e) {
      throw new CommandRefused("No temporary folder can be made: " + e.getMessage());
    }
    checkout = repository.checkout(scratch.path());
    this.limit = limit;
  }

  /** Where the commit stands that was checked out last. */
  public Path folder() {
    return checkout.folder();
  }

  /** Brings the folder to a commit. */
  public void checkOut(String commit) {
    checkout.to(commit);
  }

  /**
   * Checks a commit out, runs a command in its folder and waits.
   *
   * @return its exit code is empty when it took too long
   * @throws CommandRefused when it cannot be run
   */
  public ShellCommand.Result run(String commit, String command) {
    checkOut(commit);
    try {
      return ShellCommand.run(command, folder(), limit);
    } catch (IOException e) {
      throw new CommandRefused("The command cannot be run: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    scratch.close();
  }
}
