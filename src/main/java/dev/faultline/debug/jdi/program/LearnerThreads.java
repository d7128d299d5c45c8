package dev.faultline.debug.jdi.program;

import com.sun.jdi.ThreadGroupReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VirtualMachine;
import dev.faultline.debug.CommandRefused;
import dev.faultline.i18n.Texts;
import java.util.List;
import java.util.Set;

/** The program's threads without those of the JVM and of Faultline. */
public final class LearnerThreads {
  /** The groups of the JVM's own threads, and of those that carry virtual threads. */
  private static final Set<String> HIDDEN =
      Set.of("system", "InnocuousThreadGroup", "CarrierThreads");

  private LearnerThreads() {}

  /** All that are alive. */
  public static List<ThreadReference> all(VirtualMachine vm) {
    return vm.allThreads().stream().filter(LearnerThreads::isLearners).toList();
  }

  /**
   * @throws CommandRefused when no such thread lives
   */
  public static ThreadReference withId(VirtualMachine vm, long id) {
    return all(vm).stream()
        .filter(each -> each.uniqueID() == id)
        .findFirst()
        .orElseThrow(() -> new CommandRefused(Texts.of("debug.noThread", id)));
  }

  /** Whether a thread is one of them. */
  public static boolean isLearners(ThreadReference thread) {
    ThreadGroupReference group = thread.threadGroup();
    return group != null
        && !HIDDEN.contains(group.name())
        && !thread.name().equals("DestroyJavaVM");
  }
}
