package layers;

import java.util.ArrayList;
import java.util.List;

/** Prints jobs one after the other, on a thread of its own. */
public final class Printer {
  private final List<Job> jobs;
  private final Panel panel;
  private final Heater heater = new Heater();
  private final Fan fan = new Fan();
  private final List<String> results = new ArrayList<>();
  private final Thread thread = new Thread(this::run, "printer");

  public Printer(List<Job> jobs, Panel panel) {
    this.jobs = List.copyOf(jobs);
    this.panel = panel;
  }

  /** Prints all jobs, and says what became of each. */
  public List<String> printAll() throws InterruptedException {
    thread.start();
    thread.join();
    return List.copyOf(results);
  }

  /** Cancels the job that is being printed; the next one is printed all the same. */
  public void cancel() {
    thread.interrupt();
  }

  private void run() {
    for (Job job : jobs) {
      results.add(job.part() + ": " + print(job));
    }
  }

  private String print(Job job) {
    panel.heating(this, job);
    heater.heat();
    int done = 0;
    while (done < job.layers() && !Thread.currentThread().isInterrupted()) {
      done++;
      panel.layer(this, job, done);
      fan.cool(job.coolMillis());
    }
    String end = Thread.interrupted() ? "cancelled" : "finished";
    return end + " after " + done + " layers";
  }

  public Fan fan() {
    return fan;
  }
}
