package dev.faultline.session;

import java.util.Map;
import java.util.Optional;

/**
 * A lesson's profile, and what came of it.
 *
 * @param name empty for the usual surroundings
 * @param factors what it sets, value by factor, such as {@code locale}
 * @param outcome empty while the program was not run under it as it came
 */
public record TriedProfile(String name, Map<String, String> factors, Optional<Outcome> outcome) {
  /** What runs under it showed. */
  public enum Outcome {
    /** The lesson's symptom. */
    SYMPTOM,
    /** What the right program would print. */
    EXPECTED,
    /** Neither. */
    OTHER
  }
}
