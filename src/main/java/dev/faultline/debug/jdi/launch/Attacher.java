package dev.faultline.debug.jdi.launch;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.VirtualMachine;
import dev.faultline.debug.JvmAddress;
import dev.faultline.debug.jdi.launch.Launcher.LaunchFailed;
import dev.faultline.i18n.Texts;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Connects to a JVM that listens on this computer, or tells why that failed. */
public final class Attacher {
  private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(1_000);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final JvmAddress address;
  private final int silence;

  /**
   * @param limit how long the other end may say nothing
   */
  public Attacher(JvmAddress address, Duration limit) {
    this.address = address;
    silence = Math.toIntExact(limit.toMillis());
  }

  /**
   * Connects; the program runs on, unless it waits at its beginning for this.
   *
   * @throws LaunchFailed when there is no JVM that answers
   */
  public VirtualMachine attach() throws LaunchFailed {
    try {
      return Bootstrap.virtualMachineManager().createVirtualMachine(connection());
    } catch (ConnectException e) {
      throw new LaunchFailed(Texts.of("debug.attach.nothing", address, address.port()), e);
    } catch (SocketTimeoutException e) {
      throw new LaunchFailed(Texts.of("debug.attach.silent", address), e);
    } catch (IOException e) {
      throw new LaunchFailed(Texts.of("debug.attach.noJvm", address), e);
    }
  }

  /** A JVM whose last debugger has just left needs a moment until it listens again. */
  private JdwpConnection connection() throws IOException {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (true) {
      try {
        return connectionNow();
      } catch (ConnectException e) {
        if (System.nanoTime() > deadline) {
          throw e;
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private JdwpConnection connectionNow() throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(address.socketAddress(), silence);
      return JdwpConnection.admit(socket, "", silence);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }
}
