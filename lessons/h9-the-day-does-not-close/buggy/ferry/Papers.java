package ferry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The papers of a day: sections with a heading in brackets, one entry on each line. */
public final class Papers {
  private final Map<String, List<String>> sections = new LinkedHashMap<>();

  public static Papers read(String text) {
    Papers papers = new Papers();
    List<String> section = new ArrayList<>();
    for (String line : text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
      if (line.startsWith("[")) {
        section = new ArrayList<>();
        papers.sections.put(line.substring(1, line.length() - 1), section);
      } else {
        section.add(line);
      }
    }
    return papers;
  }

  public List<String> section(String name) {
    List<String> lines = sections.get(name);
    if (lines == null) {
      throw new BadLine("the papers have no section [" + name + "]");
    }
    return List.copyOf(lines);
  }

  /** A section whose lines are {@code KEY = VALUE}. */
  public Map<String, String> table(String name) {
    Map<String, String> table = new LinkedHashMap<>();
    for (String line : section(name)) {
      int equals = line.indexOf('=');
      if (equals < 0) {
        throw new BadLine("\"" + line + "\" is not KEY = VALUE");
      }
      table.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
    }
    return table;
  }
}
