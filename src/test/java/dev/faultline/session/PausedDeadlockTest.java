package dev.faultline.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.jdi.JdiDebugger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PausedDeadlockTest {
  private static String program(String second) {
    return """
        import java.util.concurrent.CountDownLatch;
        public class Main {
          static final CountDownLatch BOTH = new CountDownLatch(2);
          static void move(Object from, Object to) {
            synchronized (from) {
              BOTH.countDown();
              try { BOTH.await(); } catch (InterruptedException e) { return; }
              synchronized (to) { System.out.println("moved"); }
            }
          }
          public static void main(String[] args) throws Exception {
            Object a = new Object(), b = new Object();
            new Thread(() -> move(a, b), "one").start();
            new Thread(() -> move(%s), "two").start();
            BOTH.await();
            System.out.println("both");
            while (true) { Thread.onSpinWait(); }
          }
        }
        """
        .formatted(second);
  }

  private static Program program(Map<String, String> sources) {
    return new Program(
        "Main",
        "Main",
        sources,
        Set.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        null,
        64,
        Duration.ofSeconds(60),
        Map.of());
  }

  /** What is noted when the program is paused, again and again until something is or both moved. */
  private static List<String> notes(String source) throws Exception {
    List<String> notes = new CopyOnWriteArrayList<>();
    List<String> output = new CopyOnWriteArrayList<>();
    CompletableFuture<Void> begun = new CompletableFuture<>();
    try (ProgramSession session =
        new ProgramSession(
            program(Map.of("Main.java", source)), new JdiDebugger(), new SourceCompiler())) {
      session.subscribe(
          event -> {
            if (event instanceof SessionEvent.Note note) {
              notes.add(note.text());
            } else if (event instanceof SessionEvent.Output printed) {
              output.add(printed.text());
              if (String.join("", output).contains("both")) {
                begun.complete(null);
              }
            }
          },
          Runnable::run);
      var unused = session.resume();
      begun.get(30, TimeUnit.SECONDS);
      while (notes.isEmpty() && String.join("", output).split("moved", -1).length < 3) {
        session.pause().get(30, TimeUnit.SECONDS);
        unused = session.resume();
      }
    }
    return notes;
  }

  @Test
  void threadsThatWaitForEachOtherAreNoted() throws Exception {
    assertThat(notes(program("b, a")))
        .singleElement()
        .asString()
        .startsWith("Deadlock: ")
        .contains("one")
        .contains("two");
  }

  @Test
  void threadsThatOnlyWaitAreNot() throws Exception {
    assertThat(notes(program("new Object(), new Object()"))).isEmpty();
  }
}
