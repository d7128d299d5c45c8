package rates;

import java.util.ArrayList;
import java.util.List;

/** A file of the central bank: the day it is for, then a line such as {@code USD 92115} each. */
public final class RateFile implements AutoCloseable {
  private final String name;
  private final List<String> lines;
  private boolean open = true;

  public RateFile(String name, List<String> lines) {
    this.name = name;
    this.lines = lines;
  }

  public String name() {
    return name;
  }

  public boolean isOpen() {
    return open;
  }

  /** The rates in it; throws if a line cannot be read. */
  public List<Rate> read() throws BadFileException {
    List<Rate> rates = new ArrayList<>();
    for (String line : lines) {
      String[] words = line.split(" ");
      if (words.length != 2 || !words[1].matches("[0-9]+")) {
        throw new BadFileException(name + ": " + line);
      }
      rates.add(new Rate(words[0], Integer.parseInt(words[1])));
    }
    return rates;
  }

  @Override
  public void close() {
    open = false;
  }
}
