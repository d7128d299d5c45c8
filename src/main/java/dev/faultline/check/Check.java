package dev.faultline.check;

import dev.faultline.lesson.CheckSpec;
import java.util.List;

/**
 * A check: evidence in, verdict out. A kind is one record in {@code check.kind}; its components are
 * the JSON keys.
 */
public interface Check extends CheckSpec {
  /** Judges the evidence. Pure: the same case gives the same verdict. */
  Verdict judge(Case facts);

  /** Whether it has passed, now or before: what was earned stays so. Pure. */
  default boolean isEarned(Case facts) {
    return judge(facts).passed();
  }

  /** Points earned, from {@code log}; may be negative for a claim made with too much certainty. */
  int score(Case facts);

  /** The most points there are. */
  int maxScore();

  /** Whether the learner has tried it. */
  boolean attempted(Case facts);

  /**
   * Expressions that the session must evaluate in the top frame of a stop, for this check.
   *
   * @param moment the stop, as {@link Evidence.Stopped} and then as each {@link Evidence.Watched}
   *     that belongs to it
   */
  default List<String> reads(Case facts, Evidence moment) {
    return List.of();
  }
}
