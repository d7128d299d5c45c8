package dev.faultline.ui.workbench;

import dev.faultline.debug.BreakpointSnapshot;
import dev.faultline.session.LessonSession;
import dev.faultline.session.LessonStatus;
import java.util.List;
import java.util.Map;

/**
 * A lesson session and how it stood when it was opened; read off the JavaFX thread.
 *
 * @param session open; whoever shows it closes it
 * @param status how the lesson stands
 * @param sources the learner's text of every file
 * @param breakpoints all there are
 */
public record OpenLesson(
    LessonSession session,
    LessonStatus status,
    Map<String, String> sources,
    List<BreakpointSnapshot> breakpoints) {
  public OpenLesson {
    sources = Map.copyOf(sources);
    breakpoints = List.copyOf(breakpoints);
  }

  /** Reads how a session stands. Reads files. */
  public static OpenLesson of(LessonSession session) {
    return new OpenLesson(
        session, session.status(), session.program().sources(), session.program().breakpoints());
  }
}
