package dev.faultline.child;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Reads one output stream of the child to its end on a thread of its own, however slow the sink is:
 * the child never blocks on a full pipe. Text that comes while the sink is busy is collected into
 * one batch; past a limit its middle is left out.
 */
final class OutputPump {
  private static final System.Logger LOG = System.getLogger(OutputPump.class.getName());
  private static final int PENDING_LIMIT = 1_000_000;
  private static final int TAIL_LIMIT = 32_000;
  private static final int BATCH_LIMIT = 32_000;
  private static final int LAST_LIMIT = 4_000;

  private final InputStream in;
  private final OutputSink sink;
  private final CompletableFuture<@Nullable Void> drained = new CompletableFuture<>();
  private final BoundedText pending = new BoundedText(PENDING_LIMIT, TAIL_LIMIT);
  private final StringBuilder last = new StringBuilder();
  private boolean delivering;

  private OutputPump(InputStream in, OutputSink sink) {
    this.in = in;
    this.sink = sink;
  }

  static OutputPump start(String name, InputStream in, OutputSink sink) {
    OutputPump pump = new OutputPump(in, sink);
    Threads.start(name, pump::read);
    return pump;
  }

  /** Completes when the stream has ended. */
  CompletableFuture<@Nullable Void> drained() {
    return drained;
  }

  /** The end of what was read. */
  synchronized String last() {
    return last.toString();
  }

  private void read() {
    char[] buffer = new char[8192];
    try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        collect(buffer, n);
        deliver();
      }
    } catch (IOException e) {
      // A killed child's pipe may break instead of ending.
      LOG.log(Level.DEBUG, "output ended early", e);
    } finally {
      drained.complete(null);
    }
  }

  private synchronized void collect(char[] buffer, int length) {
    pending.append(buffer, length);
    last.append(buffer, 0, length);
    if (last.length() > 2 * LAST_LIMIT) {
      last.delete(0, last.length() - LAST_LIMIT);
    }
  }

  /** Hands the next batch over, unless the sink still works on the previous one. */
  private synchronized void deliver() {
    if (!delivering && !pending.isEmpty()) {
      delivering = true;
      sink.take(pending.take(BATCH_LIMIT), this::delivered);
    }
  }

  private synchronized void delivered() {
    delivering = false;
    deliver();
  }

  /** Hands over all that was read, whether or not the sink is ready. */
  synchronized void flush() {
    while (!pending.isEmpty()) {
      sink.take(pending.take(BATCH_LIMIT), () -> {});
    }
  }
}
