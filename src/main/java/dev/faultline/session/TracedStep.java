package dev.faultline.session;

import dev.faultline.debug.SourceLine;
import java.util.Map;

/**
 * A line that a run came to.
 *
 * @param code the line's text
 * @param values local variables before it ran, by name
 */
public record TracedStep(SourceLine at, String code, Map<String, String> values) {
  public TracedStep {
    values = Map.copyOf(values);
  }
}
