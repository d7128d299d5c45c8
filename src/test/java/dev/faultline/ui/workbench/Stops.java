package dev.faultline.ui.workbench;

import dev.faultline.debug.FrameSnapshot;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.debug.ThreadSnapshot;
import dev.faultline.debug.ValueSnapshot;
import dev.faultline.debug.VariableSnapshot;
import java.util.ArrayList;
import java.util.List;

/** Makes stops for tests. */
final class Stops {
  private Stops() {}

  static VariableSnapshot local(String name, String value) {
    return new VariableSnapshot(
        name,
        VariableSnapshot.Kind.LOCAL,
        "int",
        new ValueSnapshot(value, "int", 0, null, 0),
        false);
  }

  /** A stop at a line of {@code garage/Tariff.java}, {@code depth} frames deep. */
  static StopSnapshot at(int line, int depth, StopReason reason, VariableSnapshot... variables) {
    List<FrameSnapshot> frames = new ArrayList<>();
    for (int i = 0; i < depth; i++) {
      frames.add(
          new FrameSnapshot(
              i,
              "garage.Tariff",
              i == 0 ? "fee" : "caller",
              new SourceLine("garage/Tariff.java", line + i),
              false,
              i == 0 ? List.of(variables) : List.of()));
    }
    return new StopSnapshot(line, reason, new ThreadSnapshot(1, "main", "running"), frames, 0);
  }
}
