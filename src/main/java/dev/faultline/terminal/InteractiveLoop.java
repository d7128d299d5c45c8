package dev.faultline.terminal;

import dev.faultline.console.CommandInterpreter;
import dev.faultline.console.Reply;
import dev.faultline.i18n.Texts;
import dev.faultline.session.ProgramSession;
import dev.faultline.session.SessionEvent;
import dev.faultline.session.Subscription;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/**
 * Talks to a person: line editing, history, completion. Ctrl+C pauses a running program, ends a
 * search, and never ends Faultline; Ctrl+D leaves, or ends the program's input when it waits for
 * some.
 */
final class InteractiveLoop {

  private final ProgramSession program;
  private final CommandInterpreter console;
  private final Screen screen;
  private final Path history;
  private final Terminal terminal;
  private final Pager pager;

  /**
   * @param history the file of what was typed
   * @param paged whether long replies are shown a screen at a time
   */
  InteractiveLoop(
      ProgramSession program,
      CommandInterpreter console,
      Screen screen,
      Path history,
      Terminal terminal,
      boolean paged) {
    this.terminal = terminal;
    pager = new Pager(terminal, screen, paged);
    this.program = program;
    this.console = console;
    this.screen = screen;
    this.history = history;
  }

  void run(String opening) {
    terminal.handle(Terminal.Signal.INT, Terminal.SignalHandler.SIG_IGN);
    LineReader reader = reader();
    boolean quit = shown(console.begin(opening));
    while (!quit) {
      quit = shown(read(reader));
    }
  }

  private LineReader reader() {
    return LineReaderBuilder.builder()
        .terminal(terminal)
        .appName("faultline")
        .variable(LineReader.HISTORY_FILE, history)
        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
        .completer(
            (source, line, candidates) -> {
              String begun = line.line().substring(0, line.cursor());
              console.completions(begun).forEach(word -> candidates.add(candidate(word)));
            })
        .build();
  }

  /** A word that may go on: after a file's colon comes a line, with no space between. */
  private static Candidate candidate(String word) {
    return new Candidate(word, word, null, null, null, null, !word.endsWith(":"));
  }

  private CompletableFuture<Reply> read(LineReader reader) {
    boolean input = console.programWaitsForInput();
    screen.toFreshLine();
    Subscription watching = input ? watch(reader) : () -> {};
    try {
      String line = reader.readLine(input ? Texts.of("terminal.input") : console.prompt());
      if (input && console.programWaitsForInput()) {
        return console.input(line);
      }
      return new Editor(program, console).edited(line).orElseGet(() -> console.execute(line));
    } catch (UserInterruptException ctrlC) {
      return input
          ? console.execute("pause")
          : CompletableFuture.completedFuture(new Reply(brokenOff(), false));
    } catch (EndOfFileException ctrlD) {
      return console.execute(input ? "eof" : "quit");
    } finally {
      watching.close();
    }
  }

  private String brokenOff() {
    return console.breakOff() ? Texts.of("terminal.commandsKept") : Texts.of("terminal.leave");
  }

  /** Says above the prompt when a program that waited goes on without a typed line. */
  private Subscription watch(LineReader reader) {
    return program.subscribe(
        event -> {
          if (event instanceof SessionEvent.StateChanged && !console.programWaitsForInput()) {
            reader.printAbove(console.standing());
          }
        },
        Runnable::run);
  }

  /** Waits for a reply, with Ctrl+C breaking in, and shows it. */
  private boolean shown(CompletableFuture<Reply> reply) {
    Terminal.SignalHandler before =
        terminal.handle(Terminal.Signal.INT, signal -> console.interrupt());
    try {
      Reply done = reply.join();
      pager.show(done.text());
      return done.quit();
    } finally {
      terminal.handle(Terminal.Signal.INT, before);
    }
  }
}
