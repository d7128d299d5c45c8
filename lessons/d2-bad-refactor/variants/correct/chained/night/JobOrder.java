package night;

import java.util.Comparator;

/** The order in which jobs run: by rank, then the shorter one first, then by name. */
final class JobOrder implements Comparator<Job> {
  @Override
  public int compare(Job a, Job b) {
    return Comparator.comparingInt(Job::rank)
        .thenComparingInt(Job::minutes)
        .thenComparing(Job::name)
        .compare(a, b);
  }
}
