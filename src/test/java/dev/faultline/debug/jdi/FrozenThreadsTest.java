package dev.faultline.debug.jdi;

import static dev.faultline.debug.jdi.DebuggedProgram.get;
import static dev.faultline.debug.jdi.DebuggedProgram.lineWith;
import static dev.faultline.debug.jdi.SchedulesTest.id;
import static dev.faultline.debug.jdi.ThreadDumpTest.awaitStatus;
import static dev.faultline.debug.jdi.ThreadDumpTest.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.StepDepth;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.debug.ThreadDump;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads that the learner holds back. */
@Timeout(60)
class FrozenThreadsTest {
  private static final String SOURCE =
      """
      public class Main {
        static final Object lock = new Object();
        static volatile int ticks;
        static volatile boolean entered;
        public static void main(String[] args) throws Exception {
          Thread ticker = new Thread(() -> {
            while (true) {
              ticks++; // tick
              Thread.onSpinWait();
            }
          }, "ticker");
          Thread holder = new Thread(() -> {
            synchronized (lock) {
              entered = true;
              while (entered) Thread.onSpinWait(); // holds
            }
          }, "holder");
          ticker.setDaemon(true);
          holder.setDaemon(true);
          ticker.start();
          holder.start();
          while (!entered || ticks == 0) Thread.onSpinWait();
          int one = ticks; // stop
          for (int i = 0; i < 1000; i++) Thread.onSpinWait();
          int two = ticks; // later
          for (int i = 0; i < 1000 || ticks == two; i++) Thread.onSpinWait();
          int three = ticks; // last
          entered = false;
          synchronized (lock) { // wants
            three++; // got
          }
        }
      }
      """;

  private static int line(String text) {
    return lineWith(SOURCE, text);
  }

  private static DebuggedProgram stopped() throws Exception {
    var program =
        DebuggedProgram.running(SOURCE, line("// stop"), line("// later"), line("// last"));
    program.firstStop();
    return program;
  }

  private static String status(DebuggedProgram program, String name) throws Exception {
    return get(program.session.threads()).stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow()
        .status();
  }

  @Test
  void aFrozenThreadStandsStillWhileOthersRunAndStepUntilItIsThawed() throws Exception {
    try (var program = stopped()) {
      long ticker = id(program, "ticker");
      get(program.session.threadControl().freeze(ticker));
      get(program.session.threadControl().freeze(ticker));
      assertThat(status(program, "ticker")).isEqualTo("running, frozen");
      String before = program.evaluate("ticks").toString();
      program.step(StepDepth.OVER);
      program.resume();
      assertThat(program.evaluate("ticks").toString()).isEqualTo(before);
      ThreadDump dump = get(program.session.threadControl().dump());
      assertThat(entry(dump, "ticker").frozen()).isTrue();
      assertThat(entry(dump, "holder").frozen()).isFalse();
      get(program.session.threadControl().thaw(ticker));
      assertThat(status(program, "ticker")).isEqualTo("running");
      StopSnapshot last = program.resume();
      assertThat(DebuggedProgram.lineOf(last)).isEqualTo(line("// last"));
    }
  }

  @Test
  void aFrozenThreadCannotStepAndSaysSo() throws Exception {
    try (var program = stopped()) {
      long ticker = id(program, "ticker");
      get(program.session.threadControl().freeze(ticker));
      get(program.session.selectThread(ticker));
      assertThatThrownBy(() -> get(program.session.step(StepDepth.OVER)))
          .hasCauseInstanceOf(CommandRefused.class)
          .hasMessageContaining("Thread ticker is frozen; thaw it first.");
      assertThatThrownBy(() -> get(program.session.threadControl().turn(ticker, StepDepth.OVER)))
          .hasCauseInstanceOf(CommandRefused.class)
          .hasMessageContaining("Thread ticker is frozen; thaw it first.");
      get(program.session.threadControl().freeze(id(program, "main")));
      get(program.session.threadControl().thaw(ticker));
      assertThat(program.step(StepDepth.OVER).thread().name()).isEqualTo("ticker");
    }
  }

  @Test
  void aFrozenThreadThatHoldsALockMakesOthersWaitWhichShows() throws Exception {
    try (var program = stopped()) {
      long holder = id(program, "holder");
      get(program.session.threadControl().freeze(holder));
      program.resume();
      program.resume();
      awaitStatus(program, "main", "waiting for a lock");
      ThreadDump dump = get(program.session.threadControl().dump());
      assertThat(entry(dump, "main").waitsFor().owner().status()).isEqualTo("running, frozen");
      assertThat(entry(dump, "main").at().line()).isEqualTo(line("// wants"));
      assertThat(dump.deadlocks()).isEmpty();
      get(program.session.threadControl().thaw(holder));
      assertThat(get(program.session.resume()).toString()).contains("exitCode=0");
    }
  }

  @Test
  void theStoppedThreadCanBeFrozenAndTheRestRunsOnUntilPaused() throws Exception {
    try (var program = stopped()) {
      long main = id(program, "main");
      get(program.session.threadControl().freeze(main));
      assertThat(program.evaluate("Math.max(3, 4)").toString()).contains("text=4");
      String before = program.evaluate("ticks").toString();
      program.session.resume();
      StopSnapshot stop = program.stop(program.session.pause());
      assertThat(stop.reason()).isEqualTo(new StopReason.Paused());
      assertThat(DebuggedProgram.lineOf(stop)).isEqualTo(line("// stop"));
      while (program.evaluate("ticks").toString().equals(before)) {
        program.session.resume();
        program.stop(program.session.pause());
      }
      get(program.session.threadControl().thaw(main));
      assertThat(DebuggedProgram.lineOf(program.step(StepDepth.OVER)))
          .isEqualTo(line("// stop") + 1);
    }
  }
}
