package dev.faultline.cli;

import dev.faultline.i18n.Texts;
import dev.faultline.practise.Attempt;
import dev.faultline.practise.Exercise;
import dev.faultline.practise.Exercises;
import dev.faultline.practise.Par;
import dev.faultline.practise.Skill;
import dev.faultline.progress.PractiseJournal;
import dev.faultline.session.LessonTools;
import dev.faultline.session.ProgramSession;
import dev.faultline.terminal.TerminalFrontEnd;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code faultline practise}: small exercises on single commands, one after the other. */
@Command(name = "practise", aliases = "practice")
final class PractiseCommand implements Callable<Integer> {
  private static final int SEEDS = 10_000;

  private final App app;

  @Option(names = "--skill", paramLabel = "COMMAND")
  private @Nullable String skill;

  @Option(names = "--seed", paramLabel = "N")
  private @Nullable Long seed;

  @Option(names = "--count", paramLabel = "N")
  private int count = Skill.values().length;

  @Mixin private final TerminalOptions terminal = new TerminalOptions();

  PractiseCommand(App app) {
    this.app = app;
  }

  @Override
  public Integer call() throws IOException {
    List<Skill> skills = skill == null ? List.of(Skill.values()) : List.of(named(skill));
    long first = seed == null ? new Random().nextInt(SEEDS) : seed;
    LessonTools tools = app.tools().get();
    PractiseJournal journal = new PractiseJournal(app.data());
    BufferedReader lines = FrontEnds.lines(app);
    for (int i = 0; i < count; i++) {
      Skill next = skills.get(i % skills.size());
      say(Texts.of("cli.practise.begin", i + 1, count, next.word(), first + i));
      Exercise exercise = Exercises.of(next, first + i);
      int par = Par.of(exercise, each -> open(each, tools));
      try (ProgramSession session = open(exercise, tools)) {
        Attempt attempt = new Attempt(exercise, session, par);
        FrontEnds.run(app, new TerminalFrontEnd(session, attempt), terminal, lines);
        if (!attempt.isDone()) {
          break;
        }
        journal.add(next.word(), first + i, attempt.spent(), par);
      }
      PractiseJournal.Streak streak = journal.streak();
      say(Texts.of("cli.practise.streak", streak.now(), streak.best()) + "\n");
    }
    return Exit.DONE;
  }

  private static ProgramSession open(Exercise exercise, LessonTools tools) {
    return new ProgramSession(exercise.program(), tools.debugger(), tools.compiler());
  }

  private static Skill named(String word) {
    return Arrays.stream(Skill.values())
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInput(
                    Texts.of(
                        "cli.practise.none",
                        word,
                        Arrays.stream(Skill.values())
                            .map(Skill::word)
                            .collect(Collectors.joining(", ")))));
  }

  private void say(String text) {
    app.streams().out().println(text);
  }
}
