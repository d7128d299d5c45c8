package dev.faultline.debug.jdi.launch;

import com.sun.jdi.connect.spi.ClosedConnectionException;
import com.sun.jdi.connect.spi.Connection;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A JDWP connection over a socket whose other end has been proven to be a JVM that answers, and
 * whether it is our child: before anyone else may use it, the other end has told its class path,
 * which holds our child's secret.
 */
public final class JdwpConnection extends Connection {
  private static final System.Logger LOG = System.getLogger(JdwpConnection.class.getName());

  private static final byte[] HANDSHAKE = "JDWP-Handshake".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = 11;
  private static final int MOST_BEFORE_PROOF = 1 << 16;
  private static final int MOST = 1 << 29;
  private static final int PROOF_ID = Integer.MAX_VALUE;
  private static final byte REPLY = (byte) 0x80;

  private final Socket socket;
  private final DataInputStream in;
  private final OutputStream out;
  private final Queue<byte[]> early = new ArrayDeque<>();
  private final Object readLock = new Object();
  private final Object writeLock = new Object();

  private JdwpConnection(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
    this.out = socket.getOutputStream();
  }

  /**
   * Shakes hands and asks for the proof.
   *
   * @param token the secret; empty to admit any JVM
   * @param silence how many milliseconds the other end may take for that
   * @throws SocketTimeoutException when it says nothing
   * @throws IOException when it is somebody else
   */
  static JdwpConnection admit(Socket socket, String token, int silence) throws IOException {
    socket.setTcpNoDelay(true);
    JdwpConnection connection = new JdwpConnection(socket);
    // A limit of the socket's own would cost two system calls more at each read ever after.
    CompletableFuture<?> admitted = new CompletableFuture<>();
    var unused =
        admitted
            .orTimeout(silence, TimeUnit.MILLISECONDS)
            .whenComplete((done, late) -> connection.closeIf(late != null));
    try {
      connection.shakeHands();
      connection.requireToken(token);
    } catch (IOException e) {
      throw admitted.isCompletedExceptionally() ? new SocketTimeoutException() : e;
    }
    if (!admitted.complete(null)) {
      throw new SocketTimeoutException();
    }
    return connection;
  }

  private void closeIf(boolean isLate) {
    try {
      if (isLate) {
        socket.close();
      }
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "could not close", e);
    }
  }

  private void shakeHands() throws IOException {
    out.write(HANDSHAKE);
    byte[] theirs = new byte[HANDSHAKE.length];
    in.readFully(theirs);
    if (!Arrays.equals(theirs, HANDSHAKE)) {
      throw new IOException("not a JDWP client");
    }
  }

  private void requireToken(String token) throws IOException {
    ByteBuffer classPaths = ByteBuffer.allocate(HEADER);
    classPaths.putInt(HEADER).putInt(PROOF_ID).put((byte) 0).put((byte) 1).put((byte) 13);
    out.write(classPaths.array());
    byte[] packet = read(MOST_BEFORE_PROOF);
    while (!isProof(packet)) {
      early.add(packet);
      packet = read(MOST_BEFORE_PROOF);
    }
    if (!new String(packet, StandardCharsets.UTF_8).contains(token)) {
      throw new IOException("not our child");
    }
  }

  private static boolean isProof(byte[] packet) {
    ByteBuffer header = ByteBuffer.wrap(packet);
    return packet[8] == REPLY && header.getInt(4) == PROOF_ID && header.getShort(9) == 0;
  }

  private byte[] read(int most) throws IOException {
    int length = in.readInt();
    if (length < HEADER || length > most) {
      throw new IOException("not a JDWP packet: length " + length);
    }
    byte[] packet = new byte[length];
    ByteBuffer.wrap(packet).putInt(length);
    in.readFully(packet, Integer.BYTES, length - Integer.BYTES);
    return packet;
  }

  /** Returns an empty packet when the other end has closed, as the contract asks. */
  @Override
  public byte[] readPacket() throws IOException {
    synchronized (readLock) {
      byte[] first = early.poll();
      try {
        return first != null ? first : read(MOST);
      } catch (EOFException e) {
        return new byte[0];
      } catch (IOException e) {
        if (socket.isClosed()) {
          throw new ClosedConnectionException("closed");
        }
        throw e;
      }
    }
  }

  @Override
  public void writePacket(byte[] packet) throws IOException {
    if (socket.isClosed()) {
      throw new ClosedConnectionException("closed");
    }
    synchronized (writeLock) {
      out.write(packet);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  @Override
  public boolean isOpen() {
    return !socket.isClosed();
  }
}
