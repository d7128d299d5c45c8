package dev.faultline.debug;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The program's threads at a stop, and who waits for whom.
 *
 * @param threads live threads, hidden ones left out, at most {@link #MAX_THREADS}
 * @param more how many threads are left out because of the limit
 * @param deadlocks cycles of threads that wait for each other
 */
public record ThreadDump(List<Entry> threads, int more, List<Deadlock> deadlocks) {
  /** The most threads that a dump holds. */
  public static final int MAX_THREADS = 500;

  public ThreadDump {
    threads = List.copyOf(threads);
    deadlocks = List.copyOf(deadlocks);
  }

  /**
   * A thread.
   *
   * @param daemon whether it keeps the program from ending; a daemon does not
   * @param virtual whether it is a virtual thread
   * @param frozen whether the learner froze it
   * @param at the learner's top line, null when it is in none of the learner's code
   * @param waitsFor the lock that it waits for, null when it waits for none
   * @param holds the locks that it holds, monitors and owned {@code java.util.concurrent} locks, as
   *     far as the JVM tells
   */
  public record Entry(
      ThreadSnapshot thread,
      boolean daemon,
      boolean virtual,
      boolean frozen,
      @Nullable SourceLine at,
      @Nullable Lock waitsFor,
      List<Lock> holds) {
    public Entry {
      holds = List.copyOf(holds);
    }
  }

  /**
   * A lock: an object's monitor or a {@code java.util.concurrent} lock.
   *
   * @param object the monitor's object or the lock object
   * @param owner the thread that holds it, null when none does or it is not known
   * @param acquiredAt the line at which the owner took it, null when not known
   */
  public record Lock(
      ValueSnapshot object, @Nullable ThreadSnapshot owner, @Nullable SourceLine acquiredAt) {}

  /** A cycle; each thread waits for the lock that the next one holds, the last for the first's. */
  public record Deadlock(List<Entry> cycle) {
    public Deadlock {
      cycle = List.copyOf(cycle);
    }
  }
}
