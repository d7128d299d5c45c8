package rates;

import java.util.Locale;

/** An exchange office: it changes money at the rates of the day, or says that it cannot. */
public final class Exchange {
  private final RateTable table = new RateTable();
  private final RateLoader loader = new RateLoader(table);
  private String notice = "closed";

  /** Begins a day with the file of that day. */
  public void open(RateFile file) {
    try {
      int loaded = loader.load(file); //@LOAD
      notice = "open with " + loaded + " new rates"; //@OPENED
    } catch (BadFileException e) {
      notice = "closed: " + e.getMessage(); //@CLOSED
    }
  }

  /** What the screen at the door says. */
  public String notice() {
    return notice;
  }

  /** Changes money, or refuses to while it is closed. */
  public String change(String currency, long cents) {
    if (!notice.startsWith("open")) {
      return "no exchange today";
    }
    long euros = table.inEuros(currency, cents);
    return String.format(
        Locale.ROOT, "%s %.2f = EUR %.2f", currency, cents / 100.0, euros / 100.0);
  }
}
