package dev.faultline.debug.jdi.threads;

import com.sun.jdi.ThreadReference;
import dev.faultline.debug.CommandRefused;
import dev.faultline.i18n.Texts;
import java.util.HashSet;
import java.util.Set;

/**
 * Threads that the learner holds back: each is suspended once more than the rest, so that resuming
 * the program leaves it standing. Used by the engine's thread only.
 */
public final class FrozenThreads {
  private final Set<ThreadReference> frozen = new HashSet<>();

  /** Holds a thread back, also when the program goes on. */
  public void freeze(ThreadReference thread) {
    if (frozen.add(thread)) {
      thread.suspend();
    }
  }

  /** Lets a thread go on with the others again. */
  public void thaw(ThreadReference thread) {
    if (frozen.remove(thread)) {
      thread.resume();
    }
  }

  /** Whether a thread is held back. */
  public boolean contains(ThreadReference thread) {
    return frozen.contains(thread);
  }

  /**
   * @throws CommandRefused when the thread is frozen and could not run
   */
  public void requireFree(ThreadReference thread) {
    if (contains(thread)) {
      throw new CommandRefused(Texts.of("debug.frozen", thread.name()));
    }
  }
}
