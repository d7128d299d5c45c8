package plots;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The waiting list for garden plots. */
public final class Signup {
  private final Mailer mailer;
  private final Map<String, String> pending = new HashMap<>();
  private final Set<String> waiting = new LinkedHashSet<>();
  private int last = 1000;

  public Signup(Mailer mailer) {
    this.mailer = mailer;
  }

  /**
   * Somebody wants a plot. Their address gets one letter, with the link to confirm it; each time a
   * new code. An address that is on the list already gets no letter.
   */
  public void register(String address) {
    if (waiting.contains(address)) {
      return;
    }
    String code = next().text();
    pending.put(code, address);
    mailer.send(address, code);
    mailer.send(address, new Code(code));
  }

  private Code next() {
    last++;
    return new Code("K-" + last);
  }

  /**
   * Somebody follows a link: the address that got this code is on the list now, behind all others.
   * A code is good for one time. False when nobody got it.
   */
  public boolean confirm(String code) {
    String address = pending.remove(code);
    return address != null && waiting.add(address);
  }

  /** Who waits for a plot, in the order in which they have confirmed. */
  public List<String> waiting() {
    return List.copyOf(waiting);
  }
}
