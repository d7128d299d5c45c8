package dev.faultline.ui;

import dev.faultline.SmallLesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lessons whose program has something for each ability of the debugger. */
final class PracticeProgram {
  private static final String LOOP =
      """
      package p;

      import java.util.ArrayList;
      import java.util.List;

      public class Main {
        static final List<Item> KEPT = new ArrayList<>();
        int total;

        record Item(int n) {}

        static int half(int n) {
          int result = n / 2; //@HALF
          return result;
        }

        static int twice(int n) {
          return n * 2;
        }

        void add(int n) {
          total += n;
          KEPT.add(new Item(n));
        }

        public static void main(String[] args) {
          Main main = new Main();
          for (int i = 0; i < 6; i++) {
            main.add(twice(half(i)));
          }
          System.out.println("total=" + main.total); //@SHOW
        }
      }
      """;
  private static final String DEADLOCK =
      """
      package p;

      import java.util.concurrent.CountDownLatch;

      public class Main {
        static final Object FORK = new Object();
        static final Object KNIFE = new Object();
        static final CountDownLatch BOTH = new CountDownLatch(2);

        static void eat(Object first, Object second) {
          synchronized (first) {
            BOTH.countDown();
            try {
              BOTH.await();
            } catch (InterruptedException e) {
              return;
            }
            synchronized (second) { //@HALF
              System.out.println("eaten"); //@SHOW
            }
          }
        }

        public static void main(String[] args) throws InterruptedException {
          Thread ada = new Thread(() -> eat(FORK, KNIFE), "ada");
          Thread bob = new Thread(() -> eat(KNIFE, FORK), "bob");
          ada.start();
          bob.start();
          ada.join();
          bob.join();
        }
      }
      """;
  private static final String FAILING =
      """
      package p;

      public class Main {
        static int read(String text) {
          try {
            return Integer.parseInt(text); //@HALF
          } catch (NumberFormatException e) {
            throw new IllegalStateException("cannot read " + text, e);
          }
        }

        public static void main(String[] args) {
          try {
            read("one");
          } catch (Exception e) {
            System.out.println("ignored"); //@SHOW
          }
          read("two");
        }
      }
      """;

  private PracticeProgram() {}

  /** Adds things up in a loop. */
  static Path loop(Path root) throws IOException {
    return lesson(root, LOOP);
  }

  /** Two threads take two locks, each in its own order, and wait for ever. */
  static Path deadlock(Path root) throws IOException {
    return lesson(root, DEADLOCK);
  }

  /** Hides an exception in a broad catch, and ends with one that has a cause. */
  static Path failing(Path root) throws IOException {
    return lesson(root, FAILING);
  }

  private static Path lesson(Path root, String program) throws IOException {
    Path lessons = root.resolve("lessons");
    Path folder = new SmallLesson(lessons).directory();
    Files.writeString(folder.resolve("buggy/p/Main.java"), program);
    Files.writeString(
        folder.resolve("fixed/p/Main.java"),
        program.replace(" //@HALF", "").replace(" //@SHOW", ""));
    return lessons;
  }
}
