package rates;

import java.util.ArrayList;
import java.util.List;

/** Brings the rates of a file into force: all of them, or none. */
public final class RateLoader {
  private final RateTable table;
  private final List<String> history = new ArrayList<>();

  public RateLoader(RateTable table) {
    this.table = table;
  }

  /**
   * Loads a file and closes it, whatever happens.
   *
   * @return how many rates came into force
   * @throws BadFileException if the file is bad; the rates stay as they were then
   */
  public int load(RateFile file) throws BadFileException {
    int loaded = 0;
    try {
      List<Rate> rates = file.read();
      for (Rate rate : rates) {
        table.put(rate);
        loaded++;
      }
      table.setSource(file.name());
    } finally {
      history.add(file.name() + ": " + loaded);
      file.close();
      return loaded;
    }
  }

  /** The files that were tried, each with how many rates came into force. */
  public List<String> history() {
    return List.copyOf(history);
  }
}
