package dev.faultline.debug.jdi.frames;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.LocalVariable;
import com.sun.jdi.Location;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import dev.faultline.debug.FrameSnapshot;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.debug.ThreadSnapshot;
import dev.faultline.debug.VariableSnapshot;
import dev.faultline.debug.VariableSnapshot.Kind;
import dev.faultline.debug.jdi.program.LearnerCode;
import dev.faultline.debug.jdi.program.Names;
import dev.faultline.debug.jdi.program.OldFrames;
import dev.faultline.debug.jdi.threads.MonitorEntry;
import dev.faultline.debug.jdi.threads.ThreadSnapshots;
import dev.faultline.debug.jdi.values.ChangeMarks;
import dev.faultline.debug.jdi.values.ValueReader;
import dev.faultline.i18n.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Copies the stopped thread's stack into snapshots. */
public final class StackReader {
  private static final int CHUNK = 64;
  private static final int BOTTOM = 8;

  private final LearnerCode code;
  private final OldFrames old;
  private final ThreadSnapshots threads;
  private final ValueReader values;
  private final ChangeMarks marks;
  private final Map<ThreadReference, String> names = new HashMap<>();

  public StackReader(
      LearnerCode code,
      OldFrames old,
      ThreadSnapshots threads,
      ValueReader values,
      ChangeMarks marks) {
    this.code = code;
    this.old = old;
    this.threads = threads;
    this.values = values;
    this.marks = marks;
  }

  /** Reads the stack and the variables of its top frame, and tells the stop which frames show. */
  public StopSnapshot read(Stop stop) {
    try {
      ThreadReference thread = stop.thread();
      // After a step the stack is about as deep as before: one question less than asking how deep.
      List<StackFrame> all =
          stop.reason() instanceof StopReason.Stepped ? thread.frames() : List.of();
      int count = all.isEmpty() ? thread.frameCount() : all.size();
      List<StackFrame> shown = new ArrayList<>();
      List<Integer> depths = new ArrayList<>();
      int scanned = 0;
      while (scanned < count && shown.size() < StopSnapshot.MAX_FRAMES) {
        int end = Math.min(count, scanned + CHUNK);
        List<StackFrame> chunk =
            all.isEmpty() ? thread.frames(scanned, end - scanned) : all.subList(scanned, end);
        for (int i = 0; i < chunk.size() && shown.size() < StopSnapshot.MAX_FRAMES; i++) {
          if (code.shows(chunk.get(i))) {
            shown.add(chunk.get(i));
            depths.add(scanned);
          }
          scanned++;
        }
      }
      stop.frames(depths, count);
      marks.forgetAbove(thread, count);
      return snapshot(stop, shown, more(thread, scanned, count));
    } catch (IncompatibleThreadStateException e) {
      throw new IllegalStateException("the stopped thread is not suspended", e);
    }
  }

  /** Frames below the shown ones, without those that lie beneath the learner's first. */
  private int more(ThreadReference thread, int scanned, int count)
      throws IncompatibleThreadStateException {
    int looked = Math.min(BOTTOM, count - scanned);
    if (looked == 0) {
      return 0;
    }
    long hidden =
        thread.frames(count - looked, looked).stream().filter(each -> !code.shows(each)).count();
    return count - scanned - (int) hidden;
  }

  private StopSnapshot snapshot(Stop stop, List<StackFrame> shown, int more)
      throws IncompatibleThreadStateException {
    List<FrameSnapshot> frames = new ArrayList<>();
    for (StackFrame frame : shown) {
      int index = frames.size();
      Location at = index == 0 ? top(stop, frame) : frame.location();
      OldFrames.Ran ran = old.of(stop.thread(), stop.height() - stop.depth(index), at);
      frames.add(
          new FrameSnapshot(
              index,
              at.declaringType().name(),
              ran == null ? at.method().name() : ran.name(),
              ran == null ? code.line(at) : old.line(ran, at),
              ran != null,
              index == 0 ? variables(stop, 0, frame) : List.of()));
    }
    return new StopSnapshot(stop.handles().generation(), stop.reason(), thread(stop), frames, more);
  }

  private static Location top(Stop stop, StackFrame frame) {
    boolean inside = stop.depth(0) > 0 || isWhereItStopped(stop);
    return inside ? frame.location() : MonitorEntry.place(stop.thread(), frame);
  }

  private static boolean isWhereItStopped(Stop stop) {
    return stop.wasStopped(stop.thread()) && !(stop.reason() instanceof StopReason.TurnRefused);
  }

  /** A thread that an event stopped was running, which saves a question. */
  private ThreadSnapshot thread(Stop stop) {
    ThreadReference thread = stop.thread();
    return isWhereItStopped(stop)
        ? new ThreadSnapshot(thread.uniqueID(), name(stop), Texts.of("debug.thread.running"))
        : threads.of(thread);
  }

  /** A step seldom renames its thread; at other stops the name is asked for. */
  private String name(Stop stop) {
    ThreadReference thread = stop.thread();
    if (!(stop.reason() instanceof StopReason.Stepped)) {
      names.remove(thread);
    }
    return names.computeIfAbsent(thread, ThreadReference::name);
  }

  /** {@code this}, arguments and locals of a frame. */
  public List<VariableSnapshot> variables(Stop stop, int frameIndex) {
    try {
      return variables(stop, frameIndex, stop.frame(frameIndex));
    } catch (IncompatibleThreadStateException e) {
      throw new IllegalStateException("the stopped thread is not suspended", e);
    }
  }

  private List<VariableSnapshot> variables(Stop stop, int frameIndex, StackFrame frame)
      throws IncompatibleThreadStateException {
    List<VariableSnapshot> read = new ArrayList<>();
    Returned left = frameIndex == 0 ? stop.returned() : null;
    if (left != null) {
      String type = Names.simple(left.method().returnTypeName());
      read.add(
          new VariableSnapshot(
              left.name(),
              Kind.RETURN_VALUE,
              type,
              values.read(left.value(), stop.handles()),
              false));
    }
    ObjectReference self = frame.thisObject();
    if (self != null) {
      String type = Names.simple(frame.location().declaringType().name());
      read.add(
          new VariableSnapshot("this", Kind.THIS, type, values.read(self, stop.handles()), false));
    }
    List<LocalVariable> visible = visible(frame);
    Map<LocalVariable, Value> held = frame.getValues(visible);
    for (LocalVariable each : visible) {
      read.add(
          new VariableSnapshot(
              each.name(),
              each.isArgument() ? Kind.ARGUMENT : Kind.LOCAL,
              Names.simple(each.typeName()),
              values.read(held.get(each), stop.handles()),
              false));
    }
    int height = stop.height() - stop.depth(frameIndex);
    return marks.mark(stop.thread(), height, frame.location().method(), read, stop.handles());
  }

  private static List<LocalVariable> visible(StackFrame frame) {
    try {
      return frame.visibleVariables().stream()
          .sorted(Comparator.comparing(LocalVariable::isArgument).reversed())
          .toList();
    } catch (AbsentInformationException e) {
      // A class compiled without local variables: there is nothing to show.
      return List.of();
    }
  }
}
