package dev.faultline.debug;

import dev.faultline.i18n.Texts;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/**
 * Where a JVM on this computer listens for a debugger.
 *
 * @param host a name or number of this computer
 */
public record JvmAddress(String host, int port) {
  private static final int HIGHEST_PORT = 65_535;

  /**
   * Reads {@code [HOST:]PORT}.
   *
   * @throws CommandRefused when it is none, or not on this computer
   */
  public static JvmAddress parse(String text) {
    String given = text.strip();
    int colon = given.lastIndexOf(':');
    String host = colon < 0 ? "" : given.substring(0, colon);
    int port = port(given.substring(colon + 1));
    if (port == 0) {
      throw new CommandRefused(Texts.of("debug.address.none", given));
    }
    JvmAddress address = new JvmAddress(host.isEmpty() ? "127.0.0.1" : host, port);
    if (!address.isHere()) {
      throw new CommandRefused(Texts.of("debug.address.far", host));
    }
    return address;
  }

  private static int port(String digits) {
    int port = digits.matches("\\d{1,5}") ? Integer.parseInt(digits) : 0;
    return port <= HIGHEST_PORT ? port : 0;
  }

  private boolean isHere() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** The same for a socket. */
  public InetSocketAddress socketAddress() {
    return new InetSocketAddress(host, port);
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
