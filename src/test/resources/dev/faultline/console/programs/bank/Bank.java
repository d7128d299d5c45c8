import java.util.concurrent.CountDownLatch;

public class Bank {
  private static final Object SAVINGS = new Object();
  private static final Object CHECKING = new Object();
  private static final CountDownLatch BOTH = new CountDownLatch(2);

  public static void main(String[] args) throws InterruptedException {
    Thread in = new Thread(() -> move(SAVINGS, CHECKING), "in");
    Thread out = new Thread(() -> move(CHECKING, SAVINGS), "out");
    in.setDaemon(true);
    out.setDaemon(true);
    in.start();
    out.start();
    await(in);
    await(out);
    System.out.println("both wait");
  }

  private static void move(Object from, Object to) {
    synchronized (from) {
      BOTH.countDown();
      while (BOTH.getCount() > 0) {
        Thread.onSpinWait();
      }
      synchronized (to) {
        System.out.println("moved");
      }
    }
  }

  private static void await(Thread thread) {
    while (thread.getState() != Thread.State.BLOCKED) {
      Thread.onSpinWait();
    }
  }
}
