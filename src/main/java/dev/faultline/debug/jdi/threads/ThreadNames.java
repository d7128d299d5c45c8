package dev.faultline.debug.jdi.threads;

import com.sun.jdi.ThreadReference;
import com.sun.jdi.VirtualMachine;
import dev.faultline.debug.jdi.program.LearnerThreads;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names that tell live threads apart, the same in each run that makes the same threads: of several
 * with one name, all but the first made have a number added.
 */
public final class ThreadNames {
  private final VirtualMachine vm;

  public ThreadNames(VirtualMachine vm) {
    this.vm = vm;
  }

  /** The name that tells a live thread apart. */
  public String of(ThreadReference thread) {
    String name = thread.name();
    int index = named(name).indexOf(thread);
    return index > 0 ? name + "#" + (index + 1) : name;
  }

  /** Null when no such thread lives. */
  public @Nullable ThreadReference find(String name) {
    List<ThreadReference> first = named(name);
    if (!first.isEmpty()) {
      return first.get(0);
    }
    int hash = name.lastIndexOf('#');
    if (hash < 0 || !name.substring(hash + 1).matches("[1-9]\\d{0,8}")) {
      return null;
    }
    List<ThreadReference> alike = named(name.substring(0, hash));
    int index = Integer.parseInt(name.substring(hash + 1)) - 1;
    return index < alike.size() ? alike.get(index) : null;
  }

  private List<ThreadReference> named(String name) {
    List<ThreadReference> alike =
        LearnerThreads.all(vm).stream().filter(each -> each.name().equals(name)).toList();
    return alike.size() < 2
        ? alike
        : alike.stream().sorted(Comparator.comparing(ThreadFields::number)).toList();
  }
}
