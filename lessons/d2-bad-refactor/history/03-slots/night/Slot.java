package night;

/** When a job runs; the start is in minutes since midnight. */
public record Slot(int start, Job job) {}
