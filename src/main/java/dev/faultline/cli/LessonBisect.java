package dev.faultline.cli;

import dev.faultline.console.CommandInterpreter;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.session.LessonSession;
import java.util.Optional;
import java.util.Set;

/** The search through a lesson's history in the terminal, without the rest of the lesson. */
final class LessonBisect {
  private static final Set<String> KNOWN =
      Set.of("good", "bad", "skip", "look", "undo", "run", "start", "export", "reset");

  private final App app;

  LessonBisect(App app) {
    this.app = app;
  }

  int run(String lesson) {
    LessonFolder folder = app.lessonFinder().find(lesson);
    if (folder.history().revisions().isEmpty()) {
      throw new BadInput(Texts.of("cli.bisect.noHistory", folder.lesson().id()));
    }
    try (LessonSession session =
        new LessonSession(folder, app.tools().get(), app.progress().lesson(folder.lesson().id()))) {
      CommandInterpreter console = new CommandInterpreter(session.program(), session);
      Questions questions = new Questions(app.streams());
      console.onProgress(questions::say);
      questions.say(console.execute("bisect start").join().text());
      questions.say(Texts.of("cli.bisect.say"));
      for (Optional<String> line = questions.ask("bisect"); line.isPresent(); ) {
        questions.say(answer(console, line.get()));
        line = questions.ask("bisect");
      }
    }
    return Exit.DONE;
  }

  private static String answer(CommandInterpreter console, String line) {
    String word = line.split("\\s+", 2)[0];
    if (!line.isEmpty() && !KNOWN.contains(word)) {
      return Texts.of("cli.bisect.none", word);
    }
    return CtrlC.does(
        console::interrupt, () -> console.execute(("bisect " + line).strip()).join().text());
  }
}
