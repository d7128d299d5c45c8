package dev.faultline.check.kind;

import dev.faultline.check.Case;
import dev.faultline.check.Check;

/** A check of something seen or done, which is worth its points once it has passed. */
public interface Observation extends Check {
  /** What it is worth. */
  int points();

  @Override
  default int score(Case facts) {
    return isEarned(facts) ? points() : 0;
  }

  @Override
  default int maxScore() {
    return points();
  }
}
