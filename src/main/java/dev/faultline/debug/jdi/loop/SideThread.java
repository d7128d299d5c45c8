package dev.faultline.debug.jdi.loop;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * Asks the stopped program while the engine's thread waits for other answers: two questions that
 * are under way together take hardly longer than one.
 */
public final class SideThread implements AutoCloseable {
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          body -> {
            Thread side = new Thread(body, "faultline-side");
            side.setDaemon(true);
            return side;
          });

  /**
   * Begins to ask.
   *
   * @param question changes nothing and may be asked by any thread
   * @return waits for the answer; asks again, on the thread that wants it, when asking here failed
   */
  public <T> Supplier<T> ask(Supplier<T> question) {
    try {
      CompletableFuture<T> answer = CompletableFuture.supplyAsync(question, thread);
      return () -> {
        try {
          return answer.join();
        } catch (CompletionException | CancellationException e) {
          return question.get();
        }
      };
    } catch (RejectedExecutionException e) {
      return question;
    }
  }

  @Override
  public void close() {
    thread.shutdown();
  }
}
