package race;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The stickers for the starters' bags. */
public final class Labels {
  private final List<String> texts = new ArrayList<>();

  /** The printer has letters only; whatever else it is sent, it leaves out. */
  public void print(String name) {
    texts.add(name.replaceAll("[^a-z]", ""));
  }

  /** Texts that are on more than one sticker. */
  public Set<String> twice() {
    Set<String> seen = new HashSet<>();
    Set<String> twice = new HashSet<>();
    for (String text : texts) {
      if (!seen.add(text)) {
        twice.add(text);
      }
    }
    return twice;
  }

  public int count() {
    return texts.size();
  }
}
