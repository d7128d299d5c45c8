package dev.faultline.session;

import dev.faultline.search.Parting;
import java.util.List;
import java.util.OptionalInt;

/** Two runs side by side. */
public record Comparison(ComparedRun one, ComparedRun other) {
  /** The first line of what they printed, from 0, that is not the same. */
  public OptionalInt printedParts() {
    List<String> here = one.printed();
    List<String> there = other.printed();
    return Parting.of(here.size(), there.size(), i -> here.get(i).equals(there.get(i)));
  }

  /** The first step, from 0, at which they are not at the same code. */
  public OptionalInt wayParts() {
    LineSequence here = one.steps();
    LineSequence there = other.steps();
    return Parting.of(here.size(), there.size(), i -> here.isAtSameCode(there, i));
  }

  /** The first step, from 0, at which they are at the same code with other values. */
  public OptionalInt valuesPart() {
    LineSequence here = one.steps();
    LineSequence there = other.steps();
    int together = wayParts().orElse(here.size());
    return Parting.of(together, together, i -> here.hasSameValues(there, i));
  }
}
