package dev.faultline.debug.jdi.launch;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where the child connects to: a loopback port that is open until the real child has come.
 * Strangers who connect and say nothing, or the wrong thing, are dropped and delay nobody.
 */
public final class Rendezvous implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Rendezvous.class.getName());

  /** From this version on there are virtual threads, listed if one asks for it. */
  private static final int VIRTUAL_THREADS = 21;

  private static final int SILENCE_MILLIS = 5_000;
  private static final int MOST_GUESTS = 64;

  private final ServerSocket door;
  private final Set<Socket> guests = ConcurrentHashMap.newKeySet();
  private final CompletableFuture<JdwpConnection> child = new CompletableFuture<>();

  public Rendezvous() throws IOException {
    door = new ServerSocket(0, MOST_GUESTS, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
  }

  /** The option that makes a JVM connect here and wait; it is of the version that we run on. */
  String debugOption() {
    return "-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,"
        + (Runtime.version().feature() >= VIRTUAL_THREADS ? "includevirtualthreads=y," : "")
        + "address=127.0.0.1:"
        + door.getLocalPort();
  }

  /** The loopback port that the child is to connect to. */
  public int port() {
    return door.getLocalPort();
  }

  /** Completes with the connection of the JVM that knows the token. */
  public CompletableFuture<JdwpConnection> await(String token) {
    start("faultline-door", () -> receive(token));
    return child;
  }

  private void receive(String token) {
    while (!door.isClosed()) {
      try {
        Socket guest = door.accept();
        if (guests.size() >= MOST_GUESTS) {
          guest.close();
        } else {
          guests.add(guest);
          start("faultline-guest", () -> examine(guest, token));
        }
      } catch (IOException e) {
        // Closing the door ends the wait; anything else concerns one guest only.
        LOG.log(Level.DEBUG, "nobody came in", e);
      }
    }
  }

  private void examine(Socket guest, String token) {
    try {
      JdwpConnection connection = JdwpConnection.admit(guest, token, SILENCE_MILLIS);
      guests.remove(guest);
      if (!child.complete(connection)) {
        connection.close();
      }
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "a stranger was dropped", e);
      drop(guest);
    }
  }

  private void drop(Socket guest) {
    guests.remove(guest);
    try {
      guest.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "could not close", e);
    }
  }

  private static void start(String name, Runnable body) {
    Thread thread = new Thread(body, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Closes the door and drops whoever is still being examined. */
  @Override
  public void close() throws IOException {
    door.close();
    guests.forEach(this::drop);
  }
}
