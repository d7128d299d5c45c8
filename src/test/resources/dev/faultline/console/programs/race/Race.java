public class Race {
  private static int counter;

  private static void increment() {
    int read = counter;
    int next = read + 1;
    counter = next;
  }

  public static void main(String[] args) throws InterruptedException {
    Thread one = new Thread(() -> increment(), "one");
    Thread two = new Thread(() -> increment(), "two");
    one.start();
    two.start();
    one.join();
    two.join();
    System.out.println("counter " + counter);
  }
}
