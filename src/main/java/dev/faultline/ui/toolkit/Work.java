package dev.faultline.ui.toolkit;

import dev.faultline.debug.CommandRefused;
import dev.faultline.i18n.Texts;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Takes work off the JavaFX thread and brings its answers back to it. Tasks begin in the order
 * given; nothing of the caller's waits.
 */
public final class Work {
  private static final System.Logger LOG = System.getLogger(Work.class.getName());

  private final Executor fx;
  private final Executor background;
  private final Consumer<String> refused;
  private final Consumer<String> fault;

  /**
   * @param fx the JavaFX thread
   * @param background one thread, which keeps the order
   * @param refused shows one line of a command that could not be done, on the JavaFX thread
   * @param fault shows one line of a failure of Faultline's own, on the JavaFX thread
   */
  public Work(Executor fx, Executor background, Consumer<String> refused, Consumer<String> fault) {
    this.fx = fx;
    this.background = background;
    this.refused = refused;
    this.fault = fault;
  }

  /** Runs a task in the background. */
  public void run(Runnable task) {
    ask(
        () -> {
          task.run();
          return CompletableFuture.completedFuture("");
        },
        done -> {});
  }

  /** Computes in the background and hands the value to the JavaFX thread. */
  public <T> void compute(Supplier<T> task, Consumer<T> then) {
    ask(() -> CompletableFuture.completedFuture(task.get()), then);
  }

  /** Makes a call in the background and hands its answer to the JavaFX thread. */
  public <T> void ask(Supplier<CompletableFuture<T>> call, Consumer<T> then) {
    ask(call, then, this::show);
  }

  /**
   * Makes a call in the background and hands its answer, or what it failed with, to the JavaFX
   * thread. A call that comes after the window was closed is dropped.
   */
  public <T> void ask(
      Supplier<CompletableFuture<T>> call, Consumer<T> then, Consumer<Throwable> otherwise) {
    try {
      begin(call, then, otherwise);
    } catch (RejectedExecutionException closed) {
      LOG.log(System.Logger.Level.DEBUG, "the window is closed", closed);
    }
  }

  private <T> void begin(
      Supplier<CompletableFuture<T>> call, Consumer<T> then, Consumer<Throwable> otherwise) {
    CompletableFuture<T> answer =
        CompletableFuture.supplyAsync(call, background).thenCompose(Function.identity());
    var unused =
        answer
            .handle(
                (value, failure) ->
                    failure == null
                        ? (Runnable) () -> then.accept(value)
                        : (Runnable) () -> otherwise.accept(cause(failure)))
            .thenAcceptAsync(this::settle, fx);
  }

  /** Shows a failure as what it is: a refusal, or Faultline's own fault, logged with its cause. */
  public void show(Throwable failure) {
    if (failure instanceof CommandRefused) {
      refused.accept(failure.getMessage());
    } else {
      LOG.log(System.Logger.Level.ERROR, "The window could not do what was asked", failure);
      fault.accept(Texts.of("fault.own", failure.toString()));
    }
  }

  private void settle(Runnable answer) {
    try {
      answer.run();
    } catch (RuntimeException | Error e) {
      show(e);
    }
  }

  private static Throwable cause(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }
}
