package dev.faultline.terminal;

import dev.faultline.console.CommandInterpreter;
import dev.faultline.console.Task;
import dev.faultline.session.LessonSession;
import dev.faultline.session.ProgramSession;
import dev.faultline.session.SessionEvent;
import dev.faultline.session.Subscription;
import java.io.BufferedReader;
import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Runs a session in a terminal or from a pipe until the learner leaves. */
public final class TerminalFrontEnd {
  private final ProgramSession program;
  private final CommandInterpreter console;
  private final String opening;

  /**
   * A front end for the learner's own program.
   *
   * @param opening the command to begin with
   */
  public TerminalFrontEnd(ProgramSession program, String opening) {
    this(program, null, opening);
  }

  /** A front end for a lesson. */
  public TerminalFrontEnd(LessonSession lesson) {
    this(lesson.program(), lesson, "");
  }

  /** A front end for a task, which ends when that is done. */
  public TerminalFrontEnd(ProgramSession program, Task task) {
    this.program = program;
    opening = "";
    console = new CommandInterpreter(program, task);
  }

  private TerminalFrontEnd(ProgramSession program, @Nullable LessonSession lesson, String opening) {
    this.program = program;
    this.opening = opening;
    console = new CommandInterpreter(program, lesson);
  }

  /**
   * Reads commands from a pipe, echoes each after its prompt, and returns when they end. The same
   * commands on the same program print the same.
   */
  public void runPiped(BufferedReader lines, PrintStream out) {
    Screen screen = new Screen(out, false);
    Subscription listening = listen(screen);
    try {
      new PipedLoop(console, screen, lines).run(opening);
    } finally {
      listening.close();
    }
  }

  /**
   * Talks to a person at a terminal; returns when they leave.
   *
   * @param history the file that keeps the typed lines from one time to the next
   * @param colour whether colours may be used
   */
  public void runInteractive(Path history, boolean colour) {
    Screen screen = new Screen(System.out, colour);
    Subscription listening = listen(screen);
    try {
      new InteractiveLoop(program, console, screen, history).run(opening);
    } finally {
      listening.close();
    }
  }

  /** Prints on the session's own thread, so that output stands before the reply that follows it. */
  private Subscription listen(Screen screen) {
    return program.subscribe(
        event -> {
          if (event instanceof SessionEvent.Output output) {
            screen.output(output.text());
          } else if (event instanceof SessionEvent.Logged logged) {
            screen.say(console.logged(logged));
          } else if (event instanceof SessionEvent.Note note) {
            screen.say(note.text());
          }
        },
        Runnable::run);
  }
}
