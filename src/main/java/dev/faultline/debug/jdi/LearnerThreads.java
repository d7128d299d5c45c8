package dev.faultline.debug.jdi;

import com.sun.jdi.ThreadGroupReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VirtualMachine;
import dev.faultline.debug.ThreadSnapshot;
import java.util.List;

/** The program's threads without those of the JVM and of Faultline. */
final class LearnerThreads {
  private LearnerThreads() {}

  static List<ThreadReference> all(VirtualMachine vm) {
    return vm.allThreads().stream().filter(LearnerThreads::isLearners).toList();
  }

  static boolean isLearners(ThreadReference thread) {
    ThreadGroupReference group = thread.threadGroup();
    return group != null
        && !group.name().equals("system")
        && !group.name().equals("InnocuousThreadGroup")
        && !thread.name().equals("DestroyJavaVM");
  }

  static ThreadSnapshot snapshot(ThreadReference thread) {
    return new ThreadSnapshot(thread.uniqueID(), thread.name(), status(thread));
  }

  private static String status(ThreadReference thread) {
    return switch (thread.status()) {
      case ThreadReference.THREAD_STATUS_RUNNING -> "running";
      case ThreadReference.THREAD_STATUS_SLEEPING -> "sleeping";
      case ThreadReference.THREAD_STATUS_MONITOR -> "waiting for a lock";
      case ThreadReference.THREAD_STATUS_WAIT -> "waiting";
      case ThreadReference.THREAD_STATUS_NOT_STARTED -> "not started";
      case ThreadReference.THREAD_STATUS_ZOMBIE -> "ended";
      default -> "unknown";
    };
  }
}
