package dev.faultline.console;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The difference between two versions of a program as a unified diff. */
final class SourceDifference {
  private static final int CONTEXT_LINES = 3;

  private SourceDifference() {}

  /** The difference of sources by path; empty when there is none. */
  static String of(Map<String, String> before, Map<String, String> after) {
    TreeSet<String> files = new TreeSet<>(before.keySet());
    files.addAll(after.keySet());
    List<String> lines = new ArrayList<>();
    for (String file : files) {
      List<String> old = before.getOrDefault(file, "").lines().toList();
      List<String> now = after.getOrDefault(file, "").lines().toList();
      lines.addAll(
          UnifiedDiffUtils.generateUnifiedDiff(
              file, file, old, DiffUtils.diff(old, now), CONTEXT_LINES));
    }
    return String.join("\n", lines);
  }
}
