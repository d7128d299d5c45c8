package dev.faultline.debug.jdi.threads;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.MonitorInfo;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.StackFrame;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.jdi.bytecode.CodeIndex;
import dev.faultline.debug.jdi.bytecode.MethodCode;
import dev.faultline.debug.jdi.program.LearnerCode;
import dev.faultline.debug.jdi.program.OldFrames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a thread took a monitor. The JVM tells only which frame did; the line is that of the one
 * {@code synchronized} block which the frame stands in.
 */
public record MonitorOrigin(LearnerCode code, CodeIndex index) {
  /** Null when it cannot be told for sure. */
  @Nullable SourceLine line(ThreadReading reading, MonitorInfo monitor)
      throws IncompatibleThreadStateException {
    int depth = monitor.stackDepth();
    if (depth < 0) {
      return null;
    }
    StackFrame frame = reading.thread().frame(depth);
    if (!code.shows(frame)) {
      return reading.callerLine(depth);
    }
    Location at = depth == 0 ? MonitorEntry.place(reading.thread(), frame) : frame.location();
    return OldFrames.isOld(at) ? null : line(frame, at, monitor.monitor());
  }

  private @Nullable SourceLine line(StackFrame frame, Location at, ObjectReference monitor) {
    Method method = at.method();
    if (method.isSynchronized() && monitor.equals(ofMethod(frame, method))) {
      return code.line(method.location());
    }
    MethodCode body =
        index.of(method.declaringType().name()).method(method.name(), method.signature());
    List<Integer> lines = body == null ? List.of() : body.monitorLines(at.codeIndex());
    String file = code.file(at.declaringType());
    return lines.size() != 1 || lines.get(0) < 1 || file.isEmpty()
        ? null
        : new SourceLine(file, lines.get(0));
  }

  private static @Nullable ObjectReference ofMethod(StackFrame frame, Method method) {
    return method.isStatic() ? method.declaringType().classObject() : frame.thisObject();
  }
}
