package dev.faultline.session;

import java.util.List;

/**
 * What came of taking the turns of a schedule again in runs of their own.
 *
 * @param threads how many threads took turns
 * @param runs how often the turns were taken again
 * @param shown in how many of these runs the symptom showed
 * @param refusals one line for each run in which a turn could not be taken, saying why
 */
public record ReplayedTurns(int threads, int runs, int shown, List<String> refusals) {
  public ReplayedTurns {
    refusals = List.copyOf(refusals);
  }
}
