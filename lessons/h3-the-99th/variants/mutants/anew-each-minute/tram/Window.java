package tram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The samples of the latest minute; they come in the order of their times. */
public final class Window {
  private static final long SPAN = 60_000;

  private final Deque<Sample> samples = new ArrayDeque<>();

  /** Takes a sample, and forgets those that are a minute older than it, or more. */
  public void add(Sample sample) {
    samples.addLast(sample);
    while (samples.peekFirst().at() / SPAN < sample.at() / SPAN) {
      samples.pollFirst();
    }
  }

  /** How long the answers took, in the order in which they came. */
  public List<Integer> millis() {
    return samples.stream().map(Sample::millis).toList();
  }
}
