package layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class PrinterTest {
  private static final Duration SOON = Duration.ofSeconds(4);

  private Printer printer;

  private List<String> print(List<Job> jobs, Panel panel) {
    printer = new Printer(jobs, panel);
    return assertTimeoutPreemptively(SOON, printer::printAll);
  }

  private static Panel cancelling(String part, int at) {
    return (printer, job, layer) -> {
      if (job.part().equals(part) && layer == at) {
        printer.cancel();
      }
    };
  }

  @Test
  void aCancelledJobEndsWithTheLayer() {
    assertEquals(
        List.of("cup: cancelled after 2 layers"),
        print(List.of(new Job("cup", 6, 1)), cancelling("cup", 2)));
  }

  @Test
  void itDoesNotWaitForTheCooling() {
    assertEquals(
        List.of("cup: cancelled after 1 layers"),
        print(List.of(new Job("cup", 2, 60_000)), cancelling("cup", 1)));
  }

  @Test
  void theNextJobIsPrinted() {
    List<Job> jobs = List.of(new Job("cup", 6, 1), new Job("lid", 3, 1), new Job("box", 2, 1));
    assertEquals(
        List.of(
            "cup: cancelled after 2 layers",
            "lid: finished after 3 layers",
            "box: finished after 2 layers"),
        print(jobs, cancelling("cup", 2)));
  }

  @Test
  void severalJobsCanBeCancelled() {
    List<Job> jobs = List.of(new Job("cup", 6, 1), new Job("lid", 3, 1), new Job("cup", 5, 1));
    assertEquals(
        List.of(
            "cup: cancelled after 2 layers",
            "lid: finished after 3 layers",
            "cup: cancelled after 2 layers"),
        print(jobs, cancelling("cup", 2)));
  }

  @Test
  void theFanIsOffAfterwards() {
    print(List.of(new Job("cup", 6, 1)), cancelling("cup", 2));
    assertFalse(printer.fan().isRunning());
  }

  @Test
  void itCanBeCancelledFromAnotherThreadWhileItCools() throws InterruptedException {
    BlockingQueue<Thread> cooling = new LinkedBlockingQueue<>();
    Printer slow =
        new Printer(
            List.of(new Job("cup", 2, 60_000)),
            (p, job, layer) -> cooling.add(Thread.currentThread()));
    Thread user = new Thread(() -> cancelWhenAsleep(slow, cooling));
    user.start();
    assertEquals(
        List.of("cup: cancelled after 1 layers"), assertTimeoutPreemptively(SOON, slow::printAll));
    user.join();
  }

  private static void cancelWhenAsleep(Printer printer, BlockingQueue<Thread> cooling) {
    try {
      Thread thread = cooling.take();
      while (thread.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
      printer.cancel();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aJobCanBeCancelledWhileItHeats() {
    Panel panel =
        new Panel() {
          @Override
          public void heating(Printer printer, Job job) {
            printer.cancel();
          }

          @Override
          public void layer(Printer printer, Job job, int layer) {}
        };
    assertEquals(
        List.of("cup: cancelled after 0 layers"), print(List.of(new Job("cup", 3, 1)), panel));
  }

  @Test
  void whoIsLeftAlonePrintsAll() {
    assertEquals(
        List.of("cup: finished after 6 layers"),
        print(List.of(new Job("cup", 6, 1)), (p, job, layer) -> {}));
  }
}
