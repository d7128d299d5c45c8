package dev.faultline.testrun;

import dev.faultline.child.Child;
import dev.faultline.child.ProgramRunner;
import dev.faultline.child.RunResult;
import dev.faultline.debug.Ending;
import dev.faultline.debug.LaunchSpec;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs programs one after the other in one child JVM, hundreds a second. It is started with the
 * first run, and anew when a run asks for other options, or has hung or left something behind that
 * the next one would notice. A run that is not what it would be in a JVM of its own, as one that
 * exits, is made again in such a one. Thread-safe, one run at a time; close it, or the child stays.
 */
public final class WarmChild implements ProgramRunner, AutoCloseable {
  /** After so many spoiled runs in a row it is not tried again. */
  private static final int MOST_SPOILED = 3;

  /** How much longer than the program's own limit the child may take to answer. */
  private static final long GRACE_MILLIS = 3_000;

  private static final List<Class<?>> CHILD_CLASSES =
      List.of(WarmMain.class, FreshClasses.class, KeptBytes.class, Traces.class);

  private final ProgramRunner single;
  private @Nullable Warm warm;
  private int spoiled;

  /**
   * @param single runs a program in a child JVM of its own
   */
  public WarmChild(ProgramRunner single) {
    this.single = single;
  }

  @Override
  public RunResult run(LaunchSpec spec) {
    return trace(spec).run();
  }

  /**
   * Runs a program and waits; with the lines that it ran, when it was woven to tell them.
   *
   * @see dev.faultline.compile.LineWeaver
   */
  public synchronized TracedRun trace(LaunchSpec spec) {
    WarmReply reply = spoiled < MOST_SPOILED ? ask(spec) : null;
    String lines = reply == null ? "" : reply.lines();
    if (Thread.currentThread().isInterrupted()) {
      return new TracedRun(new RunResult(new Ending.StoppedByUser(), "", ""), lines);
    }
    if (reply != null && reply.isWhole()) {
      spoiled = 0;
      return new TracedRun(reply.result(spec), lines);
    }
    spoiled++;
    return new TracedRun(single.run(spec), lines);
  }

  /** What came of a run in the warm child; null when it could not be made there. */
  private @Nullable WarmReply ask(LaunchSpec spec) {
    try {
      Warm child = warmFor(spec);
      WarmReply reply = child.ask(spec);
      if (reply == null || !reply.leavesChildUsable()) {
        close();
      }
      return reply;
    } catch (IOException notStarted) {
      return null; // a run of its own will meet the same, and say it
    }
  }

  private Warm warmFor(LaunchSpec spec) throws IOException {
    Warm now = warm;
    if (now == null || !now.fits(spec)) {
      close();
      now = new Warm(spec);
      warm = now;
    }
    return now;
  }

  /** Ends the child, and waits until nothing of it is left. A later run starts another. */
  @Override
  public synchronized void close() {
    Warm now = warm;
    warm = null;
    if (now != null) {
      now.end();
    }
  }

  /** One child. */
  private static final class Warm {
    private final LaunchSpec like;
    private final Child child;
    private final ReplyLines replies = new ReplyLines();
    private Map<String, byte[]> program = Map.of();
    private int programs;

    Warm(LaunchSpec like) throws IOException {
      this.like = like;
      child =
          Child.start(
              Child.ownJava(),
              new LaunchSpec(
                  WarmMain.class.getName(),
                  ChildClasses.of(CHILD_CLASSES),
                  Map.of(),
                  like.classPath(),
                  List.of(replies.token()),
                  like.jvmOptions(),
                  like.environment(),
                  null,
                  like.heapMb(),
                  like.timeLimit(),
                  like.java()),
              token -> List.of(),
              replies,
              (text, done) -> done.run());
      child.gone().thenRun(replies::end);
    }

    boolean fits(LaunchSpec spec) {
      return child.isAlive()
          && spec.classPath().equals(like.classPath())
          && spec.jvmOptions().equals(like.jvmOptions())
          && spec.environment().equals(like.environment())
          && spec.heapMb() == like.heapMb()
          && Objects.equals(spec.java(), like.java());
    }

    @Nullable WarmReply ask(LaunchSpec spec) throws IOException {
      if (!spec.classes().equals(program)) {
        program = spec.classes();
        programs++;
        child.replaceClasses(ChildClasses.inFolder(folder(), program));
      }
      CompletableFuture<@Nullable WarmReply> reply = replies.next();
      child.write(WarmReply.request(spec, folder()));
      long limit = spec.timeLimit().toMillis();
      try {
        return limit == 0 ? reply.get() : reply.get(limit + GRACE_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException | ExecutionException silent) {
        return null;
      } catch (InterruptedException cancelled) {
        Thread.currentThread().interrupt();
        return null;
      }
    }

    private String folder() {
      return "program" + programs;
    }

    void end() {
      child.kill();
      child.gone().join();
    }
  }
}
