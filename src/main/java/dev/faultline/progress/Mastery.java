package dev.faultline.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well a learner knows each class of fault, by what they earned in lessons about it; it fades
 * while it is not practised.
 *
 * @param strengths from 0 to 1, by class; classes never practised are not in it
 */
public record Mastery(Map<String, Double> strengths) {
  /** The time in which half of it fades. */
  static final Duration HALF_LIFE = Duration.ofDays(45);

  /** A class below this is weak. */
  static final double WEAK = 0.5;

  public Mastery {
    strengths = Map.copyOf(strengths);
  }

  /**
   * A lesson in which the learner committed to a diagnosis.
   *
   * @param faultClasses what its fault is an example of
   * @param share what was earned of what can be, from 0 to 1
   * @param at when the latest claim was made
   */
  public record Practice(Set<String> faultClasses, double share, Instant at) {
    public Practice {
      faultClasses = Set.copyOf(faultClasses);
    }

    /** What time has left of it, from 0 to 1; one from the future is fresh. */
    private double freshness(Instant now) {
      double age = Math.max(0, Duration.between(at, now).toSeconds());
      return Math.pow(0.5, age / HALF_LIFE.toSeconds());
    }
  }

  /**
   * Judges what was practised: the mean of the shares, fresh ones counting more, faded since the
   * latest. Pure.
   */
  public static Mastery of(Collection<Practice> practices, Instant now) {
    Set<String> classes = new HashSet<>();
    practices.forEach(practice -> classes.addAll(practice.faultClasses()));
    Map<String, Double> strengths = new HashMap<>();
    for (String faultClass : classes) {
      strengths.put(
          faultClass,
          strength(
              practices.stream()
                  .filter(practice -> practice.faultClasses().contains(faultClass))
                  .toList(),
              now));
    }
    return new Mastery(strengths);
  }

  private static double strength(List<Practice> practices, Instant now) {
    double weights = 0;
    double earned = 0;
    double latest = 0;
    for (Practice practice : practices) {
      double weight = practice.freshness(now);
      weights += weight;
      earned += weight * practice.share();
      latest = Math.max(latest, weight);
    }
    return weights == 0 ? 0 : latest * earned / weights;
  }

  /** Whether a class was practised and is not known well, or no longer. */
  public boolean isWeak(String faultClass) {
    return strengths.getOrDefault(faultClass, 1.0) < WEAK;
  }
}
