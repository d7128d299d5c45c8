package dev.faultline.debug.jdi.agent;

import com.sun.jdi.ClassNotLoadedException;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.InvocationException;
import com.sun.jdi.ObjectCollectedException;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.jdi.loop.EngineThread;
import dev.faultline.i18n.Texts;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The thread of the program that is the debugger's own: methods can be called in it while the
 * program runs and while it is stopped, by an event or by a pause. It is held by a breakpoint in
 * the agent, goes there again whenever it is let go, and is no thread of the learner's.
 *
 * <p>Calls are made one after the other on a thread of their own, never on the engine's: they wait
 * for the program. A call that needs a lock which a stopped thread holds waits until that thread
 * runs on, and so do those after it.
 */
public final class HelperThread {
  private static final int ATTEMPTS = 5;
  private static final long ARRIVAL_MILLIS = 5_000;

  /** After so long on its way, the thread may have been caught there as all were suspended. */
  private static final long CAUGHT_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private static final String NAME = "faultline-helper";
  private static final String WATCH = "faultline-watch";

  private final ExecutorService caller =
      Executors.newSingleThreadExecutor(
          body -> {
            Thread thread = new Thread(body, "faultline-calls");
            thread.setDaemon(true);
            return thread;
          });

  private final LongSupplier moves;
  private @Nullable ThreadReference thread;
  private long heldAt;
  private @Nullable ThreadReference watch;
  private long arrivals;
  private boolean calling;
  private boolean mayLeave;
  private boolean closed;

  /**
   * @param moves tells how often the thread has come to its place or left it
   */
  HelperThread(LongSupplier moves) {
    this.moves = moves;
  }

  /** Something done in the program. */
  @FunctionalInterface
  interface Call<T> {
    /**
     * @param thread suspended, so that methods can be called in it with {@code
     *     INVOKE_SINGLE_THREADED}
     */
    T make(ThreadReference thread)
        throws IncompatibleThreadStateException,
            InvocationException,
            InvalidTypeException,
            ClassNotLoadedException;
  }

  /** The thread; null before the program has begun. */
  public synchronized @Nullable ThreadReference reference() {
    return thread;
  }

  /**
   * The thread has come to its place; told by the engine, which leaves it there. It has been let go
   * meanwhile if nothing suspends it, and will come again.
   */
  public synchronized void held(ThreadReference at) {
    if (at.suspendCount() == 0) {
      return;
    }
    thread = at;
    heldAt = moves.getAsLong();
    mayLeave = false;
    arrivals++;
    notifyAll();
  }

  /** Whether the thread has not moved since it was held. */
  private boolean isHeld() {
    return thread != null && heldAt == moves.getAsLong();
  }

  /**
   * All threads have been suspended and are to stay so for a while, this one too: it goes on if it
   * is in a call, or on the way to its place.
   */
  public synchronized void allSuspended(VirtualMachine vm) {
    ThreadReference helper = thread == null ? named(vm, NAME) : thread;
    if (helper != null && (thread == null || calling || (mayLeave && !isHeld()))) {
      watchMayRun(vm);
      helper.resume();
    }
  }

  /**
   * Before a call, or the run of one thread, while the others are suspended: the agent's other
   * thread may have been caught while it had a lock of the JDK's that is needed.
   */
  public synchronized void watchMayRun(VirtualMachine vm) {
    if (watch == null) {
      watch = named(vm, WATCH);
    }
    if (watch != null && watch.suspendCount() > 0) {
      watch.resume();
    }
  }

  private static @Nullable ThreadReference named(VirtualMachine vm, String name) {
    return vm.allThreads().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** Calls as soon as the calls before are over. */
  <T> CompletableFuture<T> submit(Call<T> call) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    try {
      caller.execute(() -> run(call, answer));
    } catch (RejectedExecutionException e) {
      answer.completeExceptionally(new CommandRefused(EngineThread.ended()));
    }
    return answer;
  }

  private <T> void run(Call<T> call, CompletableFuture<T> answer) {
    try {
      answer.complete(attempt(call));
    } catch (VMDisconnectedException | ObjectCollectedException e) {
      answer.completeExceptionally(new CommandRefused(EngineThread.ended()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      answer.completeExceptionally(new CommandRefused(EngineThread.ended()));
    } catch (RuntimeException
        | InvocationException
        | InvalidTypeException
        | ClassNotLoadedException e) {
      answer.completeExceptionally(e);
    }
  }

  private <T> T attempt(Call<T> call)
      throws InterruptedException,
          InvocationException,
          InvalidTypeException,
          ClassNotLoadedException {
    long seen = 0;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      ThreadReference held = awaitArrivalAfter(seen);
      seen = begin();
      try {
        int extra = held.suspendCount() - 1;
        for (int i = 0; i < extra; i++) {
          held.resume();
        }
        watchMayRun(held.virtualMachine());
        return call.make(held);
      } catch (IncompatibleThreadStateException e) {
        if (held.suspendCount() > 0) {
          held.resume();
        }
      } finally {
        end();
      }
    }
    throw new CommandRefused(Texts.of("debug.silent"));
  }

  private synchronized ThreadReference awaitArrivalAfter(long seen) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ARRIVAL_MILLIS);
    while ((arrivals <= seen || !isHeld()) && !closed) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        throw new CommandRefused(Texts.of("debug.silent"));
      }
      TimeUnit.NANOSECONDS.timedWait(this, Math.min(left, CAUGHT_NANOS));
      if (thread != null && (arrivals <= seen || !isHeld()) && thread.suspendCount() > 0) {
        thread.resume();
      }
    }
    ThreadReference held = thread;
    if (held == null || closed) {
      throw new CommandRefused(EngineThread.ended());
    }
    return held;
  }

  private synchronized long begin() {
    calling = true;
    return arrivals;
  }

  private synchronized void end() {
    calling = false;
    mayLeave = true;
  }

  /** The program is gone; calls under way and to come are refused. */
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    caller.shutdown();
  }
}
