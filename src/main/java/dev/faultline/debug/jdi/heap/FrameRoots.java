package dev.faultline.debug.jdi.heap;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.InternalException;
import com.sun.jdi.LocalVariable;
import com.sun.jdi.Method;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import dev.faultline.debug.jdi.program.LearnerThreads;
import dev.faultline.debug.jdi.program.Names;
import dev.faultline.i18n.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The objects that variables of the frames of live threads hold. */
public final class FrameRoots {
  private static final int MOST_THREADS = 200;
  private static final int MOST_FRAMES = 100;

  private final Map<ObjectReference, String> roots = new HashMap<>();

  private FrameRoots() {}

  /**
   * The objects, each with how the variable is called: {@code local variable cart in Shop.main}.
   */
  public static Map<ObjectReference, String> of(VirtualMachine vm) {
    FrameRoots found = new FrameRoots();
    LearnerThreads.all(vm).stream().limit(MOST_THREADS).forEach(found::addThread);
    return found.roots;
  }

  private void addThread(ThreadReference thread) {
    try {
      int count = Math.min(MOST_FRAMES, thread.frameCount());
      for (StackFrame frame : count == 0 ? List.<StackFrame>of() : thread.frames(0, count)) {
        addFrame(frame);
      }
    } catch (IncompatibleThreadStateException e) {
      // The thread has ended: it has no frames any more.
      return;
    }
  }

  private void addFrame(StackFrame frame) {
    Method method = frame.location().method();
    String where = Names.simple(method.declaringType().name()) + "." + method.name();
    add(frame.thisObject(), Texts.of("debug.root.this", where));
    if (method.isNative()) {
      return;
    }
    try {
      Map<LocalVariable, Value> held = frame.getValues(frame.visibleVariables());
      held.forEach(
          (variable, value) ->
              add(
                  value,
                  Texts.of(
                      variable.isArgument() ? "debug.root.argument" : "debug.root.local",
                      variable.name(),
                      where)));
    } catch (AbsentInformationException e) {
      addArguments(frame, where);
    }
  }

  /** Of a class compiled without names of variables at least the arguments are known. */
  private void addArguments(StackFrame frame, String where) {
    try {
      frame
          .getArgumentValues()
          .forEach(each -> add(each, Texts.of("debug.root.anArgument", where)));
    } catch (InternalException e) {
      // A frame that does not tell its arguments any more holds nothing that could be named.
      return;
    }
  }

  private void add(@Nullable Value value, String name) {
    if (value instanceof ObjectReference object) {
      roots.putIfAbsent(object, name);
    }
  }
}
