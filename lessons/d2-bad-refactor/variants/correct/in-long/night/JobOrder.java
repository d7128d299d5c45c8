package night;

import java.util.Comparator;

/** The order in which jobs run: by rank, then the shorter one first, then by name. */
final class JobOrder implements Comparator<Job> {
  @Override
  public int compare(Job a, Job b) {
    long byRank = (long) a.rank() - b.rank();
    if (byRank != 0) {
      return Long.signum(byRank);
    }
    int byMinutes = a.minutes() - b.minutes();
    if (byMinutes != 0) {
      return byMinutes;
    }
    return a.name().compareTo(b.name());
  }
}
