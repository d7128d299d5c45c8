package dev.faultline.debug.jdi.threads;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.InvalidStackFrameException;
import com.sun.jdi.ThreadReference;
import dev.faultline.debug.ThreadDump;
import dev.faultline.debug.ThreadSnapshot;
import dev.faultline.debug.jdi.program.LearnerCode;
import dev.faultline.i18n.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in a learner's words what threads do. Used by the engine's thread only. */
public final class ThreadSnapshots {

  private final LearnerCode code;
  private final FrozenThreads frozen;

  public ThreadSnapshots(LearnerCode code, FrozenThreads frozen) {
    this.code = code;
    this.frozen = frozen;
  }

  /** Of very many threads, waits are told in one word. */
  public List<ThreadSnapshot> all(List<ThreadReference> threads) {
    boolean brief = threads.size() > ThreadDump.MAX_THREADS;
    return threads.stream()
        .map(each -> brief ? snapshot(each, plain(each.status())) : of(each))
        .toList();
  }

  /** What one thread does now. */
  public ThreadSnapshot of(ThreadReference thread) {
    int status = thread.status();
    return snapshot(
        thread, status == ThreadReference.THREAD_STATUS_WAIT ? wait(thread) : plain(status));
  }

  /** A thread that was read already. */
  public ThreadSnapshot of(ThreadReading reading, @Nullable Waiting waiting) {
    ThreadReference thread = reading.thread();
    return snapshot(thread, waiting != null ? waiting.status() : plain(thread.status()));
  }

  private ThreadSnapshot snapshot(ThreadReference thread, String status) {
    return new ThreadSnapshot(
        thread.uniqueID(),
        thread.name(),
        frozen.contains(thread) ? Texts.of("debug.thread.frozen", status) : status);
  }

  private String wait(ThreadReference thread) {
    try {
      if (thread.isSuspended()) {
        Waiting waiting = WaitReader.read(new ThreadReading(thread, code));
        return waiting == null ? plain(thread.status()) : waiting.status();
      }
    } catch (IncompatibleThreadStateException | InvalidStackFrameException e) {
      // It runs on meanwhile: the plain word must do.
      return plain(ThreadReference.THREAD_STATUS_WAIT);
    }
    return plain(ThreadReference.THREAD_STATUS_WAIT);
  }

  private static String plain(int status) {
    return switch (status) {
      case ThreadReference.THREAD_STATUS_RUNNING -> Texts.of("debug.thread.running");
      case ThreadReference.THREAD_STATUS_SLEEPING -> Texts.of("debug.thread.sleeping");
      case ThreadReference.THREAD_STATUS_MONITOR -> Waiting.forLock();
      case ThreadReference.THREAD_STATUS_WAIT -> Texts.of("debug.thread.waiting");
      case ThreadReference.THREAD_STATUS_NOT_STARTED -> Texts.of("debug.thread.unborn");
      case ThreadReference.THREAD_STATUS_ZOMBIE -> Texts.of("debug.thread.ended");
      default -> Texts.of("debug.thread.unknown");
    };
  }
}
