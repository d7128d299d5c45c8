package dev.faultline.check.kind;

import dev.faultline.lesson.Act;

/** A check that is settled by running tests in child JVMs. */
public interface TestJudged extends Observation {
  @Override
  default boolean answeredBy(Act act) {
    return act instanceof Act.Test;
  }
}
