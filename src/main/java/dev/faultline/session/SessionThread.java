package dev.faultline.session;

import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/** The one thread on which a session's commands and events are dealt with, in their order. */
final class SessionThread implements Executor {
  private static final System.Logger LOG = System.getLogger(SessionThread.class.getName());

  private final ExecutorService thread = daemon("session");

  /** A thread that does not keep Faultline alive. */
  static ExecutorService daemon(String name) {
    return Executors.newSingleThreadExecutor(
        task -> {
          Thread thread = new Thread(task, "faultline-" + name);
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Runs a task in its turn; a session that is closed drops it. */
  @Override
  public void execute(Runnable task) {
    try {
      thread.execute(task);
    } catch (RejectedExecutionException closed) {
      LOG.log(Level.DEBUG, "the session is closed", closed);
    }
  }

  /** Runs an action in its turn; what it throws fails the future. */
  <T> CompletableFuture<T> ask(Supplier<CompletableFuture<T>> action) {
    return CompletableFuture.completedFuture(action)
        .thenComposeAsync(Supplier::get, this)
        .exceptionallyCompose(failure -> CompletableFuture.failedFuture(cause(failure)));
  }

  /** Completes when all that came before is dealt with. */
  CompletableFuture<?> settled() {
    CompletableFuture<Void> turn = new CompletableFuture<>();
    execute(() -> turn.complete(null));
    return turn;
  }

  static Throwable cause(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }

  void shutdown() {
    thread.shutdown();
  }
}
