package dev.faultline.cli;

import dev.faultline.lesson.LessonFolder;
import dev.faultline.session.LessonSession;
import dev.faultline.terminal.TerminalFrontEnd;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code faultline learn LESSON}: a lesson in the terminal. */
@Command(name = "learn", description = "Open a lesson in the terminal.")
final class LearnCommand implements Callable<Integer> {
  private final App app;

  @Parameters(paramLabel = "LESSON", description = "Its id, such as a1-first-stop, or its folder.")
  private String lesson = "";

  LearnCommand(App app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    LessonFolder folder = app.lessonFinder().find(lesson);
    String id = folder.lesson().id();
    try (LessonSession session =
        new LessonSession(folder, app.tools().get(), app.progress().lesson(id))) {
      FrontEnds.run(app, new TerminalFrontEnd(session));
    }
    return Exit.DONE;
  }
}
