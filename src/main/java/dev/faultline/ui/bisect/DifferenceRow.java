package dev.faultline.ui.bisect;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A line of a difference side by side.
 *
 * @param left the old line; null when there is none
 * @param right the new line; null when there is none
 */
record DifferenceRow(Kind kind, @Nullable String left, @Nullable String right) {
  private static final int CONTEXT_LINES = 3;

  enum Kind {
    /** The name of a file. */
    FILE,
    SAME,
    CHANGED
  }

  /** The difference of sources by path, with a few lines around each change. */
  static List<DifferenceRow> between(Map<String, String> before, Map<String, String> after) {
    TreeSet<String> files = new TreeSet<>(before.keySet());
    files.addAll(after.keySet());
    List<DifferenceRow> rows = new ArrayList<>();
    for (String file : files) {
      List<String> old = before.getOrDefault(file, "").lines().toList();
      List<String> now = after.getOrDefault(file, "").lines().toList();
      if (!old.equals(now)) {
        rows.add(new DifferenceRow(Kind.FILE, file, file));
        rows.addAll(rows(old, now));
      }
    }
    return rows;
  }

  private static List<DifferenceRow> rows(List<String> old, List<String> now) {
    List<DifferenceRow> rows = new ArrayList<>();
    int at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
      int from = delta.getSource().getPosition();
      rows.addAll(same(old, at, Math.min(from, at + (at == 0 ? 0 : CONTEXT_LINES))));
      rows.addAll(same(old, Math.max(from - CONTEXT_LINES, shown(at, from)), from));
      rows.addAll(changed(delta.getSource().getLines(), delta.getTarget().getLines()));
      at = from + delta.getSource().size();
    }
    rows.addAll(same(old, at, Math.min(old.size(), at + CONTEXT_LINES)));
    return rows;
  }

  /** The first line before a change that is not shown yet. */
  private static int shown(int at, int from) {
    return at == 0 ? 0 : Math.min(from, at + CONTEXT_LINES);
  }

  private static List<DifferenceRow> same(List<String> lines, int from, int to) {
    return lines.subList(from, Math.max(from, to)).stream()
        .map(line -> new DifferenceRow(Kind.SAME, line, line))
        .toList();
  }

  private static List<DifferenceRow> changed(List<String> old, List<String> now) {
    List<DifferenceRow> rows = new ArrayList<>();
    for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
      rows.add(new DifferenceRow(Kind.CHANGED, line(old, i), line(now, i)));
    }
    return rows;
  }

  private static @Nullable String line(List<String> lines, int i) {
    return i < lines.size() ? lines.get(i) : null;
  }
}
