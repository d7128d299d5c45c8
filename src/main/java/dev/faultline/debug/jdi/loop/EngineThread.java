package dev.faultline.debug.jdi.loop;

import com.sun.jdi.VMDisconnectedException;
import dev.faultline.debug.CommandRefused;
import dev.faultline.i18n.Texts;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/**
 * The one thread that handles a session's events and commands, in the order of their arrival. No
 * failure ends it.
 */
public final class EngineThread {
  private static final System.Logger LOG = System.getLogger(EngineThread.class.getName());

  /** Why commands are refused once the program is gone. */
  public static String ended() {
    return Texts.of("debug.ended");
  }

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          body -> {
            Thread engine = new Thread(body, "faultline-jdi");
            engine.setDaemon(true);
            return engine;
          });

  private final Deque<Runnable> deferred = new ArrayDeque<>();
  private boolean busy;

  /**
   * Runs a task.
   *
   * @return false when the session is over and the task is dropped
   */
  public boolean execute(Runnable task) {
    try {
      thread.execute(() -> guarded(task));
      return true;
    } catch (RejectedExecutionException e) {
      LOG.log(Level.DEBUG, "the session is over", e);
      return false;
    }
  }

  private static void guarded(Runnable task) {
    try {
      task.run();
    } catch (VMDisconnectedException e) {
      // The end of the child follows and tells how.
      LOG.log(Level.DEBUG, "the child is gone", e);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "the debugger failed", e);
    }
  }

  /** Computes an answer; the future fails with {@link CommandRefused} when there is none. */
  public <T> CompletableFuture<T> ask(Callable<T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    tell(answer, () -> answer.complete(question.call()));
    return answer;
  }

  /** Runs a command, after an evaluation under way, that completes its future unless it fails. */
  public <T> void tell(CompletableFuture<T> future, Command command) {
    try {
      thread.execute(() -> runOrDefer(() -> run(future, command)));
    } catch (RejectedExecutionException e) {
      future.completeExceptionally(new CommandRefused(ended()));
    }
  }

  private void runOrDefer(Runnable command) {
    if (busy) {
      deferred.add(command);
    } else {
      command.run();
    }
  }

  /** Commands wait from now on; called on this thread. */
  public void busy() {
    busy = true;
  }

  /** The commands that waited run now; called on this thread. */
  public void idle() {
    busy = false;
    while (!busy && !deferred.isEmpty()) {
      guarded(deferred.remove());
    }
  }

  /** A command runs now, before those that waited; called on this thread. */
  public void idle(Runnable first) {
    deferred.addFirst(first);
    idle();
  }

  /** Runs a command that completes its future unless it fails; called on this thread. */
  public static <T> void run(CompletableFuture<T> future, Command command) {
    try {
      command.run();
    } catch (CommandRefused e) {
      future.completeExceptionally(e);
    } catch (VMDisconnectedException e) {
      future.completeExceptionally(new CommandRefused(ended()));
    } catch (Exception e) {
      LOG.log(Level.ERROR, "a command failed", e);
      future.completeExceptionally(e);
    }
  }

  /** Takes no more; what was taken is still done. */
  public void shutdown() {
    thread.shutdown();
  }

  /** A command. */
  @FunctionalInterface
  public interface Command {
    void run() throws Exception;
  }
}
