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

  /** The slots of the night, earliest first; a job that does not fit is left out. */
  public List<Slot> plan(List<Job> jobs) {
    List<Job> queue = new ArrayList<>(jobs);
    queue.sort(new JobOrder()); //@SORT
    List<Slot> slots = new ArrayList<>();
    int at = start;
    for (Job job : queue) {
      Slot slot = new Slot(at, job);
      if (slot.end() <= end) {
        slots.add(slot); //@ADD
        at = slot.end() + PAUSE;
      }
    }
    return slots;
  }
}
