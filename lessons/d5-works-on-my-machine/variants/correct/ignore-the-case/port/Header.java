package port;

import java.util.Map;
import java.util.TreeMap;

/** The first line of a manifest. Ports write the names of its columns each in their own way. */
public final class Header {
  private final Map<String, Integer> columns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  public Header(String line) {
    String[] names = line.split(";", -1);
    for (int i = 0; i < names.length; i++) {
      columns.put(names[i].strip().replace(' ', '-'), i);
    }
  }

  /** Where a column is, or -1 if the manifest does not have it. Names are written gross-weight. */
  public int find(String name) {
    return columns.getOrDefault(name, -1);
  }
}
