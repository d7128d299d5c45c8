package plots;

/** Sends letters. */
public interface Mailer {
  /** Sends a letter with this text. */
  void send(String to, String text);

  /** Sends the letter with the link by which an address is confirmed. */
  void send(String to, Code code);
}
