package dev.faultline.ui.workbench;

import dev.faultline.session.LessonSession;
import dev.faultline.session.LessonStatus;

/**
 * A lesson session and how it stood when it was opened; read off the JavaFX thread.
 *
 * @param session open; whoever shows it closes it
 * @param status how the lesson stands
 * @param program the lesson's program, as the learner left it
 */
public record OpenLesson(LessonSession session, LessonStatus status, OpenProgram program) {
  /** Reads how a session stands. Reads files. */
  public static OpenLesson of(LessonSession session) {
    return new OpenLesson(session, session.status(), OpenProgram.of(session.program()));
  }
}
