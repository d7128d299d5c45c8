package dev.faultline.debug.jdi.program;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VirtualMachine;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.jdi.bytecode.CodeIndex;
import dev.faultline.debug.jdi.bytecode.MethodCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The frames that were under way when code was replaced: the JVM no longer tells which method a
 * frame of replaced code runs, nor its line.
 */
public final class OldFrames {
  /**
   * What a frame ran before.
   *
   * @param code null when its class file is not known
   */
  public record Ran(String name, String descriptor, @Nullable MethodCode code) {}

  private record Place(ThreadReference thread, int height) {}

  private final LearnerCode code;
  private final CodeIndex index;
  private final Map<Place, Ran> ran = new HashMap<>();

  public OldFrames(LearnerCode code, CodeIndex index) {
    this.code = code;
    this.index = index;
  }

  /** Whether code that was replaced runs here; JDI has no more than this name for it. */
  public static boolean isOld(Location at) {
    return at.method().name().equals("<obsolete>");
  }

  /** Notes the frames of classes that are about to be replaced; the program is stopped. */
  public void note(VirtualMachine vm, Set<ReferenceType> replaced)
      throws IncompatibleThreadStateException {
    for (ThreadReference thread : LearnerThreads.all(vm)) {
      List<StackFrame> frames = thread.frames();
      for (int depth = 0; depth < frames.size(); depth++) {
        Location at = frames.get(depth).location();
        Place place = new Place(thread, frames.size() - depth);
        if (!replaced.contains(at.declaringType())) {
          ran.remove(place);
        } else if (!ran.containsKey(place) || !isOld(at)) {
          Method method = at.method();
          String type = at.declaringType().name();
          MethodCode was = index.of(type).method(method.name(), method.signature());
          ran.put(place, new Ran(method.name(), method.signature(), was));
        }
      }
    }
  }

  /**
   * What a frame of replaced code runs.
   *
   * @param height how many frames lie at and below it
   * @return null when the frame runs code that is current
   */
  public @Nullable Ran of(ThreadReference thread, int height, Location at) {
    return !ran.isEmpty() && isOld(at) ? ran.get(new Place(thread, height)) : null;
  }

  /** The number of the line at which a thread's frame stands, less than 1 when unknown. */
  public int lineNumber(ThreadReference thread, int height, Location at) {
    Ran old = of(thread, height, at);
    return old == null || old.code() == null ? at.lineNumber() : old.code().line(at.codeIndex());
  }

  /** The line at which a frame of replaced code stands, in the old source. */
  public @Nullable SourceLine line(Ran old, Location at) {
    int line = old.code() == null ? 0 : old.code().line(at.codeIndex());
    String file = code.file(at.declaringType());
    return line < 1 || file.isEmpty() ? null : new SourceLine(file, line);
  }
}
