package night;

import java.util.ArrayList;
import java.util.List;

/** Plans when the jobs of a night run; times are in minutes since the midnight before it. */
public final class Scheduler {
  private static final int PAUSE = 5;

  private final int start;
  private final int end;

  public Scheduler(int start, int end) {
    this.start = start;
    this.end = end;
  }

  public List<Slot> plan(List<Job> jobs) {
    List<Job> queue = new ArrayList<>(jobs);
    queue.sort(new JobOrder());
    List<Slot> slots = new ArrayList<>();
    int at = start;
    for (Job job : queue) {
      if (at + job.minutes() <= end) {
        slots.add(new Slot(at, job));
        at += job.minutes() + PAUSE;
      }
    }
    return slots;
  }
}
