package night;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Plans in which order the jobs of a night run. */
public final class Scheduler {
  public List<Job> plan(List<Job> jobs) {
    List<Job> queue = new ArrayList<>(jobs);
    queue.sort(Comparator.comparingInt(Job::rank));
    return queue;
  }
}
