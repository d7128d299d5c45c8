package dev.faultline.agent;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * A standard stream of a debugged program. It counts what it writes, carries what logpoints write
 * in between, and closing it only ends what the program prints.
 */
public final class Output extends OutputStream {
  private static final int BUFFER = 8192;
  private static final int LONGEST_LOG = 10_000;
  private static final Output OUT = new Output(FileDescriptor.out);
  private static final Output ERR = new Output(FileDescriptor.err);
  private static byte[] mark = new byte[0];

  private final FileOutputStream pipe;

  private boolean closed;

  private Output(FileDescriptor descriptor) {
    pipe = new FileOutputStream(descriptor);
  }

  /**
   * Replaces the standard streams.
   *
   * @param token begins and ends what logpoints write, after a byte that no text contains
   */
  static void install(String token) {
    byte[] name = token.getBytes(StandardCharsets.US_ASCII);
    mark = new byte[name.length + 1];
    mark[0] = (byte) 0xff;
    System.arraycopy(name, 0, mark, 1, name.length);
    System.setOut(stream(OUT));
    System.setErr(stream(ERR));
  }

  private static PrintStream stream(Output output) {
    return new PrintStream(new BufferedOutputStream(output, BUFFER), true, StandardCharsets.UTF_8);
  }

  /** Writes a text of a logpoint between what the program prints. */
  static void log(int id, String text) {
    int left = text.length() - LONGEST_LOG;
    String shown =
        left <= 0 ? text : text.substring(0, LONGEST_LOG) + "… " + left + " more characters";
    byte[] content = (id + " " + shown).getBytes(StandardCharsets.UTF_8);
    byte[] framed = new byte[content.length + 2 * mark.length];
    System.arraycopy(mark, 0, framed, 0, mark.length);
    System.arraycopy(content, 0, framed, mark.length, content.length);
    System.arraycopy(mark, 0, framed, mark.length + content.length, mark.length);
    try {
      OUT.put(framed, 0, framed.length);
    } catch (IOException e) {
      // Nobody reads the pipe any more: the debugger is gone, and this JVM ends soon.
      return;
    }
  }

  private synchronized void put(byte[] bytes, int offset, int length) throws IOException {
    pipe.write(bytes, offset, length);
    if (this == OUT) {
      Gate.outWritten += length;
    } else {
      Gate.errWritten += length;
    }
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    if (closed) {
      throw new IOException("Stream Closed");
    }
    put(bytes, offset, length);
  }

  @Override
  public synchronized void close() {
    closed = true;
  }
}
