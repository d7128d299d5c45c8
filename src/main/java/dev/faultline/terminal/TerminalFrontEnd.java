package dev.faultline.terminal;

import dev.faultline.console.CommandInterpreter;
import dev.faultline.console.Task;
import dev.faultline.session.LessonSession;
import dev.faultline.session.ProgramSession;
import dev.faultline.session.SessionEvent;
import dev.faultline.session.Subscription;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.utils.Signals;
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
  public void runPiped(BufferedReader lines, PrintStream out, Look look) {
    Screen screen = new Screen(out, look);
    console.saysEarly(screen::say);
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
   * @param paged whether long replies are shown a screen at a time
   */
  public void runInteractive(Path history, Look look, boolean paged) {
    Screen screen = new Screen(System.out, look);
    console.saysEarly(screen::say);
    Subscription listening = listen(screen);
    try (Terminal terminal = terminal(look)) {
      new InteractiveLoop(program, console, screen, history, terminal, paged).run(opening);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      listening.close();
    }
  }

  /** Where words take the place of signs, nothing is drawn anew either. */
  private static Terminal terminal(Look look) throws IOException {
    TerminalBuilder builder = TerminalBuilder.builder().system(true).dumb(true);
    Terminal terminal = (look == Look.PLAIN ? builder.type(Terminal.TYPE_DUMB) : builder).build();
    if (terminal instanceof DumbTerminal) {
      // JLine leaves the signals of such a terminal alone, and Ctrl+C would end Faultline.
      Signals.register("INT", () -> terminal.raise(Terminal.Signal.INT));
    }
    return terminal;
  }

  /** Prints on the session's own thread, so that output stands before the reply that follows it. */
  private Subscription listen(Screen screen) {
    console.onProgress(screen::say);
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
