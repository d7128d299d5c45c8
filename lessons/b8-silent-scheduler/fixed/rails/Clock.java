package rails;

import java.util.concurrent.CountDownLatch;

/** The clock in the hall. It goes to a last minute and stands still there. */
public final class Clock {
  private final int last;
  private final CountDownLatch done = new CountDownLatch(1);
  private int minute;

  public Clock(int last) {
    this.last = last;
  }

  synchronized void tick() {
    if (minute < last) {
      minute++;
    } else {
      done.countDown();
    }
  }

  public synchronized int minute() {
    return minute;
  }

  void await() throws InterruptedException {
    done.await();
  }
}
