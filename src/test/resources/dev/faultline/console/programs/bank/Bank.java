import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;

public class Bank {
  private static final Object SAVINGS = new Object();
  private static final Object CHECKING = new Object();
  private static final CountDownLatch BOTH = new CountDownLatch(2);

  public static void main(String[] args) throws InterruptedException {
    Thread in = new Thread(new FutureTask<>(() -> move(SAVINGS, CHECKING)), "in");
    Thread out = new Thread(new FutureTask<>(() -> move(CHECKING, SAVINGS)), "out");
    in.setDaemon(true);
    out.setDaemon(true);
    in.start();
    out.start();
    await(in);
    await(out);
    System.out.println("both wait");
  }

  private static Void move(Object from, Object to) throws InterruptedException {
    synchronized (from) {
      BOTH.countDown();
      BOTH.await();
      synchronized (to) {
        System.out.println("moved");
      }
    }
    return null;
  }

  private static void await(Thread thread) {
    while (thread.getState() != Thread.State.BLOCKED || !isIn("move", thread.getStackTrace())) {
      Thread.onSpinWait();
    }
  }

  /** A thread can be blocked on its way, too, where the JDK loads a class. */
  private static boolean isIn(String method, StackTraceElement[] stack) {
    return stack.length > 0 && stack[0].getMethodName().equals(method);
  }
}
