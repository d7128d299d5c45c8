package dev.faultline.session;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.List;
import java.util.OptionalInt;

/** Follows lines from one version of a text to another. */
public final class LineMap {
  private final List<AbstractDelta<String>> deltas;

  public LineMap(String from, String to) {
    deltas =
        from.equals(to)
            ? List.of()
            : DiffUtils.diff(from.lines().toList(), to.lines().toList()).getDeltas();
  }

  /**
   * Where a line of the first text went; empty when it was deleted. Lines of a changed block are
   * matched by their position in the block.
   *
   * @param line 1-based
   */
  public OptionalInt follow(int line) {
    int index = line - 1;
    int shift = 0;
    for (AbstractDelta<String> delta : deltas) {
      Chunk<String> source = delta.getSource();
      Chunk<String> target = delta.getTarget();
      if (index < source.getPosition()) {
        break;
      }
      if (index < source.getPosition() + source.size()) {
        int within = index - source.getPosition();
        return within < target.size()
            ? OptionalInt.of(target.getPosition() + within + 1)
            : OptionalInt.empty();
      }
      shift += target.size() - source.size();
    }
    return OptionalInt.of(line + shift);
  }
}
