package night;

import java.util.ArrayList;
import java.util.List;

/** Plans in which order the jobs of a night run. */
public final class Scheduler {
  private static final int PAUSE = 5;
  private static final int START = 22 * 60;
  private static final int END = 30 * 60;

  public List<Slot> plan(List<Job> jobs) {
    List<Job> queue = new ArrayList<>(jobs);
    queue.sort(new JobOrder());
    List<Slot> slots = new ArrayList<>();
    int at = START;
    for (Job job : queue) {
      if (at + job.minutes() <= END) {
        slots.add(new Slot(at, job));
        at += job.minutes() + PAUSE;
      }
    }
    return slots;
  }
}
