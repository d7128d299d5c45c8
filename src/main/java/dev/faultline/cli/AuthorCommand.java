package dev.faultline.cli;

import dev.faultline.i18n.Texts;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code faultline author DIR}: a lesson's folder in the window, for its author. */
@Command(name = "author")
final class AuthorCommand implements Callable<Integer> {
  private final App app;

  @Parameters(paramLabel = "DIR")
  private Path folder = Path.of("");

  AuthorCommand(App app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    if (!LessonFinder.isLesson(folder)) {
      throw new BadInput(Texts.of("cli.author.noLesson", folder, LessonFinder.LESSON));
    }
    return app.desktop().applyAsInt(Optional.of(folder));
  }
}
