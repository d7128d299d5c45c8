package dev.faultline.child;

import dev.faultline.debug.Ending;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.i18n.Texts;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/** Runs programs on the Java that Faultline itself runs on. */
public final class ChildRunner implements ProgramRunner {
  private static final int KEPT = 1_000_000;

  /**
   * {@inheritDoc}
   *
   * <p>Where {@link LaunchSpec#stdin} is null the program finds its standard input at its end,
   * since nobody could write to it. Output beyond a million characters per stream is left out in
   * the middle.
   */
  @Override
  public RunResult run(LaunchSpec spec) {
    KeptText out = new KeptText(KEPT);
    KeptText err = new KeptText(KEPT);
    Child child;
    try {
      child = Child.start(Child.ownJava(), spec, token -> List.of(), out, err);
    } catch (IOException e) {
      String why = Texts.of("debug.launch.failed", e.getMessage());
      return new RunResult(new Ending.Lost(why, ""), "", "");
    }
    if (spec.stdin() == null) {
      child.closeInput();
    }
    return new RunResult(await(child, spec), out.text(), err.text());
  }

  private static Ending await(Child child, LaunchSpec spec) {
    AtomicReference<Ending> killed = new AtomicReference<>();
    Runnable expire =
        () -> {
          killed.compareAndSet(null, new Ending.TimeLimit(spec.timeLimit()));
          child.kill();
        };
    try (TimeLimit limit = new TimeLimit(spec.timeLimit(), expire)) {
      limit.start();
      int exitCode = exitCode(child, killed);
      Ending ending = killed.get();
      return ending != null ? ending : Exits.ending(exitCode, child.lastOutput());
    }
  }

  private static int exitCode(Child child, AtomicReference<Ending> killed) {
    CompletableFuture<Integer> gone = child.gone();
    try {
      return gone.get();
    } catch (InterruptedException e) {
      killed.compareAndSet(null, new Ending.StoppedByUser());
      child.kill();
      int exitCode = gone.join();
      Thread.currentThread().interrupt();
      return exitCode;
    } catch (ExecutionException e) {
      throw new IllegalStateException("the end of a child could not be awaited", e);
    }
  }
}
