package dev.faultline.cli;

import dev.faultline.i18n.Texts;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.session.LessonSession;
import dev.faultline.terminal.TerminalFrontEnd;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code faultline learn LESSON}: a lesson in the terminal. */
@Command(name = "learn")
final class LearnCommand implements Callable<Integer> {
  private final App app;

  @Parameters(paramLabel = "LESSON")
  private String lesson = "";

  @Option(names = "--language", paramLabel = "TAG")
  private String language = "";

  @Mixin private final TerminalOptions terminal = new TerminalOptions();

  LearnCommand(App app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    LessonFolder folder = translated(app.lessonFinder().find(lesson));
    String id = folder.lesson().id();
    if (!language.isEmpty()) {
      Texts.use(Locale.forLanguageTag(language));
    }
    try (LessonSession session =
        new LessonSession(folder, app.tools().get(), app.progress().lesson(id))) {
      FrontEnds.run(app, new TerminalFrontEnd(session), terminal);
    }
    return Exit.DONE;
  }

  private LessonFolder translated(LessonFolder folder) {
    if (language.isEmpty()) {
      return folder.in(Locale.getDefault());
    }
    return folder
        .languages()
        .filter(language::equals)
        .findFirst()
        .map(known -> folder.in(Locale.forLanguageTag(known)))
        .orElseThrow(
            () ->
                new BadInput(
                    Texts.of(
                        "cli.learn.language",
                        folder.lesson().id(),
                        language,
                        folder.languages().collect(Collectors.joining(", ")))));
  }
}
