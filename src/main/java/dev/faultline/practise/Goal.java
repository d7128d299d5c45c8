package dev.faultline.practise;

import dev.faultline.debug.FrameSnapshot;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.VariableSnapshot;
import dev.faultline.session.ProgramSession;
import java.util.Map;

/**
 * Where the learner is to get: the selected frame stands at a line, with values that its variables
 * have there.
 *
 * @param line in the exercise's only file
 * @param frame the index of the selected frame
 * @param values texts by the names of variables
 */
record Goal(int line, int frame, Map<String, String> values) {
  Goal {
    values = Map.copyOf(values);
  }

  /** Whether the program stands there now. */
  boolean isReached(ProgramSession program) {
    return program.selectedFrame() == frame && program.frame().filter(this::isAt).isPresent();
  }

  private boolean isAt(FrameSnapshot selected) {
    SourceLine at = selected.at();
    return at != null
        && at.line() == line
        && values.entrySet().stream().allMatch(each -> has(selected, each));
  }

  private static boolean has(FrameSnapshot selected, Map.Entry<String, String> wanted) {
    return selected.variables().stream()
        .filter(each -> each.name().equals(wanted.getKey()))
        .map(VariableSnapshot::value)
        .anyMatch(value -> value.text().equals(wanted.getValue()));
  }
}
