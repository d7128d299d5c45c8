package dev.faultline.child;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads one output stream of the child to its end on a thread of its own, however slow the sink is:
 * the child never blocks on a full pipe. Text that comes while the sink is busy is collected into
 * batches; past a limit the middle is left out.
 */
final class OutputPump implements LogFrames.Receiver {
  private static final System.Logger LOG = System.getLogger(OutputPump.class.getName());
  private static final int LAST_LIMIT = 4_000;
  private static final int CHUNK = 8192;

  private final InputStream in;
  private final OutputSink sink;
  private final LogFrames frames;
  private final CompletableFuture<@Nullable Void> drained = new CompletableFuture<>();
  private final PendingOutput pending = new PendingOutput();
  private final StringBuilder last = new StringBuilder();
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private final ByteBuffer undecoded = ByteBuffer.allocate(2 * CHUNK);
  private final CharBuffer decoded = CharBuffer.allocate(2 * CHUNK);
  private long received;
  private boolean delivering;

  private OutputPump(InputStream in, String token, OutputSink sink) {
    this.in = in;
    this.sink = sink;
    this.frames = new LogFrames(token, this);
  }

  /**
   * @param token marks what logpoints write
   */
  static OutputPump start(String name, InputStream in, String token, OutputSink sink) {
    OutputPump pump = new OutputPump(in, token, sink);
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
    byte[] buffer = new byte[CHUNK];
    try (in) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        collect(buffer, n);
      }
    } catch (IOException e) {
      // A killed child's pipe may break instead of ending.
      LOG.log(Level.DEBUG, "output ended early", e);
    } finally {
      end();
      drained.complete(null);
    }
  }

  private synchronized void collect(byte[] buffer, int length) {
    frames.take(buffer, length);
    received += length;
    notifyAll();
    deliver();
  }

  private synchronized void end() {
    frames.end();
    decode(true);
    received = Long.MAX_VALUE;
    notifyAll();
    deliver();
  }

  @Override
  public void printed(byte[] bytes, int offset, int length) {
    undecoded.put(bytes, offset, length);
    decode(false);
  }

  @Override
  public void logged(int id, String text) {
    pending.log(id, text);
  }

  private void decode(boolean isEnd) {
    undecoded.flip();
    decoder.decode(undecoded, decoded, isEnd);
    undecoded.compact();
    decoded.flip();
    char[] text = new char[decoded.remaining()];
    decoded.get(text);
    decoded.clear();
    if (text.length > 0) {
      pending.print(text, text.length);
      last.append(text);
    }
    if (last.length() > 2 * LAST_LIMIT) {
      last.delete(0, last.length() - LAST_LIMIT);
    }
  }

  /** Hands the next batch over, unless the sink still works on the previous one. */
  private synchronized void deliver() {
    if (!delivering && !pending.isEmpty()) {
      delivering = true;
      pending.hand(sink, this::delivered);
    }
  }

  private synchronized void delivered() {
    delivering = false;
    deliver();
  }

  /** Hands over all that was read, whether or not the sink is ready. */
  synchronized void flush() {
    while (!pending.isEmpty()) {
      pending.hand(sink, () -> {});
    }
  }

  /** Waits until so many bytes have come, and hands them over; returns late rather than never. */
  synchronized void flush(long bytes, long millis) {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    try {
      for (long left = millis; received < bytes && left > 0; ) {
        wait(left);
        left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    flush();
  }
}
