package dev.faultline.prove;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.faultline.lesson.AnchoredSources.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One change between two versions of a file. */
public record Hunk(String file, AbstractDelta<String> delta) {
  /** All changes that lead from the first version to the second. */
  public static List<Hunk> between(Map<String, String> buggy, Map<String, String> fixed) {
    Set<String> files = new TreeSet<>(buggy.keySet());
    files.addAll(fixed.keySet());
    List<Hunk> hunks = new ArrayList<>();
    for (String file : files) {
      List<String> before = buggy.getOrDefault(file, "").lines().toList();
      List<String> after = fixed.getOrDefault(file, "").lines().toList();
      DiffUtils.diff(before, after).getDeltas().forEach(delta -> hunks.add(new Hunk(file, delta)));
    }
    return hunks;
  }

  /** First line of the change in the second version, 1-based. */
  int fixedLine() {
    return delta.getTarget().getPosition() + 1;
  }

  /**
   * Whether the change replaces or deletes the line of the first version; or, when code is missing
   * there, is next to it.
   */
  boolean touches(Place place, boolean missingCode) {
    int slack = missingCode ? 1 : 0;
    int first = delta.getSource().getPosition() + 1;
    int last = first + delta.getSource().size() - 1;
    return file.equals(place.file())
        && place.line() >= first - slack
        && place.line() <= Math.max(last, first - 1) + slack;
  }

  /** The second version without this change. */
  public Map<String, String> putBack(Map<String, String> fixed) {
    List<String> lines = new ArrayList<>(fixed.getOrDefault(file, "").lines().toList());
    int from = delta.getTarget().getPosition();
    lines.subList(from, from + delta.getTarget().size()).clear();
    lines.addAll(from, delta.getSource().getLines());
    Map<String, String> without = new TreeMap<>(fixed);
    without.put(file, String.join("\n", lines) + "\n");
    return without;
  }
}
