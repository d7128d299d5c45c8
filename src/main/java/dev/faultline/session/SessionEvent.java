package dev.faultline.session;

import dev.faultline.compile.Compilation;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.debug.DebugEvent;
import dev.faultline.debug.SessionState;
import java.util.List;

/** What a session tells its listeners. */
public sealed interface SessionEvent {
  /** The program's state changed; survives restarts, unlike a {@code DebugSession}. */
  record StateChanged(SessionState state) implements SessionEvent {}

  /** The program printed. */
  record Output(DebugEvent.Stream stream, String text) implements SessionEvent {}

  /**
   * A logpoint wrote.
   *
   * @param at the logpoint's place
   * @param text one or more lines, the last without its end
   */
  record Logged(BreakpointPlace at, String text) implements SessionEvent {}

  /**
   * The learner had the stopped program compute or change something: values that are shown may
   * differ now.
   */
  record ValuesChanged() implements SessionEvent {}

  /** A new run began: output of the old one may be cleared. */
  record RunBegan(int run) implements SessionEvent {}

  /** Breakpoints were set, removed, moved by an edit, or stand differently now. */
  record BreakpointsChanged(List<BreakpointSnapshot> breakpoints) implements SessionEvent {
    public BreakpointsChanged {
      breakpoints = List.copyOf(breakpoints);
    }
  }

  /** Another frame is selected; 0 is the top one. */
  record FrameSelected(int index) implements SessionEvent {}

  /** A file's text changed, by the learner or by a reset. */
  record SourceChanged(String file, String text) implements SessionEvent {}

  /** The current sources were compiled. */
  record Compiled(Compilation compilation) implements SessionEvent {}

  /** Something about the lesson changed: evidence, verdicts, steps, hints, score. */
  record LessonChanged(LessonStatus status) implements SessionEvent {}

  /**
   * A search stands differently: a revision was judged, an input was tried, or two runs were
   * compared.
   */
  record SearchChanged() implements SessionEvent {}

  /** One line for the learner that belongs to no other event. */
  record Note(String text) implements SessionEvent {}
}
