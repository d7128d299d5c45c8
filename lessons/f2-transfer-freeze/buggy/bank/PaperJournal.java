package bank;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The journal of the day, in the order of writing. */
public final class PaperJournal implements Journal {
  private final List<String> entries = new CopyOnWriteArrayList<>();

  @Override
  public void write(String entry) {
    entries.add(entry);
  }

  public List<String> entries() {
    return List.copyOf(entries);
  }
}
