package dev.faultline.ui.workbench;

import dev.faultline.debug.FrameSnapshot;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.StopSnapshot;
import dev.faultline.debug.VariableSnapshot;
import dev.faultline.session.ProgramSession;
import dev.faultline.ui.state.FrameRow;
import dev.faultline.ui.toolkit.Work;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows a stop, and the frame of it that is selected. Used on the JavaFX thread. */
final class StopShower {
  private final Parts parts;
  private final ProgramSession program;
  private final Work work;
  private @Nullable StopSnapshot shown;
  private final Map<Long, StopSnapshot> lastOfThread = new HashMap<>();
  private @Nullable Long lastThread;

  StopShower(Parts parts, ProgramSession program, Work work) {
    this.parts = parts;
    this.program = program;
    this.work = work;
  }

  /** Shows a stop and returns what happened since the one before, in one line. */
  String show(StopSnapshot stop) {
    boolean uncaught = stop.reason() instanceof StopReason.Uncaught;
    parts.stack().stopped(stop, uncaught);
    if (stop.reason() instanceof StopReason.Uncaught thrown) {
      parts.run().banner().set(Banner.uncaught(thrown));
      parts.failures().exception(thrown.exception());
    } else {
      parts.failures().passed();
    }
    parts.threads().hasStopped();
    parts.heap().hasStopped();
    parts.evaluate().possible().set(true);
    parts.failures().arrived();
    String story = story(stop);
    shown = stop;
    if (!stop.frames().isEmpty()) {
      FrameSnapshot top = stop.frames().get(0);
      parts.code().mark(top.at(), null);
      variables(stop, top, top.variables());
    }
    parts.watches().refresh();
    return story;
  }

  private String story(StopSnapshot stop) {
    Long thread = stop.thread().id();
    StopSnapshot before = lastOfThread.put(thread, stop);
    boolean isElsewhere = lastThread != null && !lastThread.equals(thread);
    lastThread = thread;
    return isElsewhere ? Narrator.stoppedElsewhere(before, stop) : Narrator.stopped(before, stop);
  }

  /** Something that was evaluated may have changed what the selected frame shows. */
  void valuesChanged() {
    StopSnapshot stop = shown;
    int index = parts.stack().selected().get();
    if (stop != null && index < stop.frames().size()) {
      read(stop, index);
      parts.watches().refresh();
    }
  }

  /** Shows another frame of the stop. */
  void frameSelected(int index) {
    StopSnapshot stop = shown;
    if (stop == null || index >= stop.frames().size()) {
      return;
    }
    FrameSnapshot frame = stop.frames().get(index);
    parts.stack().selected().set(index);
    parts.variables().enter(key(stop, frame), FrameRow.method(frame));
    parts.code().mark(stop.frames().get(0).at(), index == 0 ? null : frame.at());
    if (index == 0) {
      variables(stop, frame, frame.variables());
    } else {
      read(stop, index);
    }
    parts.watches().refresh();
  }

  private void read(StopSnapshot stop, int index) {
    work.ask(
        () -> program.values().variables(index),
        read -> {
          if (stop.equals(shown) && parts.stack().selected().get() == index) {
            variables(stop, stop.frames().get(index), read);
          }
        },
        stale -> {});
  }

  /** Brings the selected frame's line to the screen. */
  void showLine() {
    StopSnapshot stop = shown;
    int index = parts.stack().selected().get();
    if (stop != null && index < stop.frames().size()) {
      SourceLine at = stop.frames().get(index).at();
      if (at != null) {
        parts.code().show(at);
      }
    }
  }

  /** Shows that the program is not stopped. */
  void clear() {
    shown = null;
    parts.code().mark(null, null);
    parts.code().values(null, Map.of());
    parts.stack().clear();
    parts.variables().clear();
    parts.picture().clear();
    parts.watches().forget();
    parts.evaluate().possible().set(false);
    parts.evaluate().forget();
    parts.threads().clear();
    parts.heap().clear();
  }

  /** A new run has begun: its first stop comes after no other. */
  void forget() {
    lastOfThread.clear();
    lastThread = null;
  }

  private void variables(StopSnapshot stop, FrameSnapshot frame, List<VariableSnapshot> values) {
    parts.variables().show(key(stop, frame), FrameRow.method(frame), values);
    parts.picture().show(key(stop, frame), FrameRow.method(frame), values);
    parts.code().values(frame.at(), texts(values));
  }

  private static String key(StopSnapshot stop, FrameSnapshot frame) {
    int depth = stop.frames().size() + stop.moreFrames() - frame.index();
    return depth + " " + frame.className() + " " + FrameRow.method(frame);
  }

  private static Map<String, String> texts(List<VariableSnapshot> values) {
    return values.stream()
        .filter(variable -> variable.kind() != VariableSnapshot.Kind.RETURN_VALUE)
        .collect(
            Collectors.toMap(
                VariableSnapshot::name, variable -> variable.value().text(), (a, b) -> a));
  }
}
