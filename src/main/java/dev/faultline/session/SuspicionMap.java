package dev.faultline.session;

import dev.faultline.debug.SourceLine;
import dev.faultline.search.Ochiai.Suspect;
import java.util.List;

/**
 * How suspicious lines are, by which runs went through them.
 *
 * @param failed how many runs failed
 * @param passed how many passed
 * @param suspects lines of the current sources through which failed runs went, the most suspicious
 *     first
 */
public record SuspicionMap(int failed, int passed, List<Suspect<SourceLine>> suspects) {
  public SuspicionMap {
    suspects = List.copyOf(suspects);
  }
}
