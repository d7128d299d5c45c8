package dev.faultline.debug;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which thread went on when; replayed, it makes a race happen again. */
public record Schedule(List<Turn> turns) {
  public Schedule {
    turns = List.copyOf(turns);
  }

  /**
   * One thread ran alone to its next line.
   *
   * @param thread its name
   * @param depth how far it stepped
   * @param arrived where it came, null when it ended or left the learner's code
   */
  public record Turn(String thread, StepDepth depth, @Nullable SourceLine arrived) {}
}
