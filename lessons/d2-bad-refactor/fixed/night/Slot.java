package night;

/** When a job runs; the start is in minutes since midnight. */
public record Slot(int start, Job job) {
  public int end() {
    return start + job.minutes();
  }

  public String line() {
    return Clock.text(start) + " " + job.name() + " (" + job.minutes() + " min)";
  }
}
