package dev.faultline.cli;

import dev.faultline.console.CommandInterpreter;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.session.LessonSession;
import java.util.Optional;
import java.util.Set;

/** The search through a lesson's history in the terminal, without the rest of the lesson. */
final class LessonBisect {
  private static final String WORDS =
      "good, bad, skip [REVISION], look REVISION, undo, run ORACLE, start [GOOD BAD], export FOLDER, or q to leave";
  private static final Set<String> KNOWN =
      Set.of("good", "bad", "skip", "look", "undo", "run", "start", "export", "reset");

  private final App app;

  LessonBisect(App app) {
    this.app = app;
  }

  int run(String lesson) {
    LessonFolder folder = app.lessonFinder().find(lesson);
    if (folder.history().revisions().isEmpty()) {
      throw new BadInput(folder.lesson().id() + " has no history to search; d2-bad-refactor has.");
    }
    try (LessonSession session =
        new LessonSession(folder, app.tools().get(), app.progress().lesson(folder.lesson().id()))) {
      CommandInterpreter console = new CommandInterpreter(session.program(), session);
      Questions questions = new Questions(app.streams());
      console.onProgress(questions::say);
      questions.say(console.execute("bisect start").join().text());
      questions.say("Say " + WORDS + ".");
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
      return "\"" + word + "\" is none of " + WORDS + ".";
    }
    return CtrlC.does(
        console::interrupt, () -> console.execute(("bisect " + line).strip()).join().text());
  }
}
