package night;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Plans in which order the jobs of a night run. */
public final class Scheduler {
  public List<Slot> plan(List<Job> jobs) {
    List<Job> queue = new ArrayList<>(jobs);
    queue.sort(Comparator.comparingInt(Job::rank));
    List<Slot> slots = new ArrayList<>();
    int at = 22 * 60;
    for (Job job : queue) {
      slots.add(new Slot(at, job));
      at += job.minutes();
    }
    return slots;
  }
}
