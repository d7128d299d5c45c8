package dev.faultline.child;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Feeds standard input on a thread of its own, since a program that does not read blocks it. */
final class InputFeed {
  private static final System.Logger LOG = System.getLogger(InputFeed.class.getName());

  private final OutputStream out;
  private final ExecutorService writer;

  InputFeed(OutputStream out) {
    this.out = out;
    ThreadPoolExecutor single =
        new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            body -> {
              Thread thread = new Thread(body, "faultline-in");
              thread.setDaemon(true);
              return thread;
            },
            new ThreadPoolExecutor.DiscardPolicy());
    single.allowCoreThreadTimeOut(true);
    this.writer = single;
  }

  void write(String text) {
    writer.execute(
        () ->
            guarded(
                () -> {
                  out.write(text.getBytes(StandardCharsets.UTF_8));
                  out.flush();
                }));
  }

  void close() {
    writer.execute(() -> guarded(out::close));
  }

  /** The program is gone: what it has not read is dropped. */
  void abandon() {
    writer.shutdownNow();
  }

  private static void guarded(Write write) {
    try {
      write.run();
    } catch (IOException e) {
      // The program closed its input or ended: nobody is left to read.
      LOG.log(Level.DEBUG, "input not taken", e);
    }
  }

  private interface Write {
    void run() throws IOException;
  }
}
