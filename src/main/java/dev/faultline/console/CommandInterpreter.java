package dev.faultline.console;

import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.SessionState;
import dev.faultline.i18n.Texts;
import dev.faultline.session.LessonSession;
import dev.faultline.session.ProgramSession;
import dev.faultline.session.SessionEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The console of one session: takes lines as a person types them and answers with text. All methods
 * may be called from any thread and return at once. Output of the program is not part of the
 * replies; what the program printed before it stopped has reached the session's listeners when the
 * reply completes.
 */
public final class CommandInterpreter {
  private static final System.Logger LOG = System.getLogger(CommandInterpreter.class.getName());

  /** How often the commands of breakpoints may let the program run on after one typed line. */
  private static final int MOST_SCRIPTS = 1000;

  private final Context context;
  private final @Nullable TaskRun task;
  private volatile String last = "";

  /**
   * @param lesson the lesson that {@code program} belongs to, null for the learner's own program
   */
  public CommandInterpreter(ProgramSession program, @Nullable LessonSession lesson) {
    context = new Context(program, lesson, this::expanded);
    task = null;
  }

  /** A console for a program that belongs to no lesson. */
  public CommandInterpreter(ProgramSession program) {
    this(program, (LessonSession) null);
  }

  /** A console for a task in a program of its own. */
  public CommandInterpreter(ProgramSession program, Task task) {
    context = new Context(program, null, this::expanded);
    this.task = new TaskRun(task, lines -> all(lines, MOST_SCRIPTS));
  }

  /**
   * What to tell a person first: in a lesson, the current step; otherwise the reply to a command.
   * Never fails.
   *
   * @param opening the command for a program of the learner's own; empty to tell where it stands
   */
  public CompletableFuture<Reply> begin(String opening) {
    if (context.inLesson()) {
      return CompletableFuture.completedFuture(Reply.of(LessonText.greeting(context.lesson())));
    }
    if (task != null) {
      return task.begin();
    }
    return opening.isEmpty()
        ? CompletableFuture.completedFuture(Reply.of(standing()))
        : expanded(opening);
  }

  /**
   * Takes a listener for lines that tell how far a long command is; each comes before the reply, on
   * any thread.
   */
  public void onProgress(Consumer<String> listener) {
    context.onProgress(listener);
  }

  /** What Ctrl+C asks for: pauses a running program, and ends a search that is under way. */
  public void interrupt() {
    context.program().pause().exceptionally(notRunning -> null);
    if (context.inLesson()) {
      context.lesson().cancelSearch();
    }
  }

  /** Whether the program has asked for a line of input that is not there yet. */
  public boolean programWaitsForInput() {
    return context.program().state() instanceof SessionState.Running running
        && running.waitingForInput();
  }

  /**
   * Does what a line asks for; an empty line repeats the last command. The future never fails. It
   * completes when the command is done; for one that lets the program run, when it next stops, ends
   * or asks for input.
   */
  public CompletableFuture<Reply> execute(String line) {
    boolean repeats = line.isBlank() && !context.commandList().isOpen();
    String typed = repeats ? last : line.strip();
    if (typed.isEmpty()) {
      return CompletableFuture.completedFuture(Reply.of(""));
    }
    if (!context.commandList().isOpen()) {
      last = typed;
    }
    context.typed().add(typed);
    TaskRun current = task;
    return current == null ? expanded(typed) : expanded(typed).thenCompose(current::after);
  }

  /**
   * From now on a reply to several commands is said in parts: what one command has to say, before
   * the next one lets the program run and print. The last part is the reply. In a task replies stay
   * whole.
   */
  public void saysEarly(Consumer<String> out) {
    if (task == null) {
      context.saysEarly(out);
    }
  }

  /** Breaks off what goes on over several lines; says whether there was something. */
  public boolean breakOff() {
    return context.commandList().abandon();
  }

  /** What a person is asked with for the next line. */
  public String prompt() {
    return context.commandList().isOpen() ? "(com) " : "(fl) ";
  }

  private CompletableFuture<Reply> expanded(String line) {
    if (context.commandList().isOpen()) {
      context.commandList().take(line);
      return CompletableFuture.completedFuture(Reply.of(""));
    }
    return all(context.shorthand().expand(line), MOST_SCRIPTS);
  }

  private CompletableFuture<Reply> all(List<String> lines, int scriptsLeft) {
    CompletableFuture<Reply> done = CompletableFuture.completedFuture(Reply.of(""));
    for (String line : lines) {
      done =
          done.thenCompose(
              before ->
                  before.quit()
                      ? CompletableFuture.completedFuture(before)
                      : next(context.sayEarly(before), line, scriptsLeft));
    }
    return done;
  }

  private CompletableFuture<Reply> next(Reply before, String line, int scriptsLeft) {
    return withStopWork(one(line), scriptsLeft).thenApply(before::and);
  }

  /** Adds to a reply what is to be done where the program has stopped. */
  private CompletableFuture<Reply> withStopWork(CompletableFuture<Reply> command, int scriptsLeft) {
    StopWork work = context.stopWork();
    return command.thenCompose(
        reply ->
            reply.quit() || !work.isNewStop()
                ? CompletableFuture.completedFuture(reply)
                : told(reply, work).thenCompose(told -> script(told, work.due(), scriptsLeft)));
  }

  private static CompletableFuture<Reply> told(Reply reply, StopWork work) {
    return work.isSilent()
        ? CompletableFuture.completedFuture(Reply.of(""))
        : work.shown().thenApply(shown -> reply.and(Reply.of(shown)));
  }

  private CompletableFuture<Reply> script(Reply told, List<String> lines, int scriptsLeft) {
    if (lines.isEmpty()) {
      return CompletableFuture.completedFuture(told);
    }
    Reply rest = context.sayEarly(told);
    CompletableFuture<Reply> done =
        scriptsLeft == 0
            ? CompletableFuture.completedFuture(
                Reply.of(Texts.of("console.scripts.rest", MOST_SCRIPTS)))
            : all(lines, scriptsLeft - 1);
    return done.thenApply(rest::and);
  }

  private CompletableFuture<Reply> one(String typed) {
    int end = endOfName(typed);
    try {
      Command command = Commands.find(typed.substring(0, end), context.inLesson());
      if (command.name().equals(HelpCommands.QUIT)) {
        return CompletableFuture.completedFuture(new Reply("", true));
      }
      if (task != null) {
        task.runs(command.name());
      }
      return done(command, typed.substring(end).strip());
    } catch (CommandRefused refused) {
      return CompletableFuture.completedFuture(Reply.of(String.valueOf(refused.getMessage())));
    }
  }

  /** Gives the program a line of input as it is; completes as {@link #execute} does. */
  public CompletableFuture<Reply> input(String text) {
    return withStopWork(done(Commands.find("input", context.inLesson()), text), MOST_SCRIPTS);
  }

  /** The file that a line such as {@code fix} asks to open in an editor, if it is one. */
  public Optional<String> fileToEdit(String line) {
    return FixAction.wholeFile(context, line);
  }

  /** What a logpoint wrote, each line marked with its place. */
  public String logged(SessionEvent.Logged logged) {
    String mark = "[log " + context.places().show(logged.at()) + "] ";
    return logged.text().lines().map(mark::concat).collect(Collectors.joining("\n"));
  }

  /** Where the program is now, in a few lines. */
  public String standing() {
    return context.stops().of(context.program().state());
  }

  private CompletableFuture<Reply> done(Command command, String argument) {
    String late = context.news();
    return text(command, argument)
        .thenCompose(text -> context.settled().thenApply(done -> text))
        .thenApply(text -> Reply.of(Joined.lines(Joined.lines(late, text), context.news())))
        .exceptionally(failure -> Reply.of(failed(command, failure)));
  }

  private CompletableFuture<String> text(Command command, String argument) {
    try {
      return command
          .action()
          .run(context, argument)
          .exceptionally(failure -> failed(command, failure));
    } catch (RuntimeException e) {
      return CompletableFuture.completedFuture(failed(command, e));
    }
  }

  private static String failed(Command command, Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof CommandRefused) {
      return String.valueOf(cause.getMessage());
    }
    if (cause instanceof UsageException) {
      return Texts.of("console.usage", command.usage(), command.example());
    }
    LOG.log(System.Logger.Level.ERROR, "the command " + command.name() + " failed", cause);
    return Texts.of("console.fault", cause);
  }

  /** A name is a word; {@code ?} and {@code !} need no space after them. */
  private static int endOfName(String line) {
    if (line.startsWith("?") || line.startsWith("!")) {
      return 1;
    }
    int end = 0;
    while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The words that a line can go on with at its end, for completion; never fails. */
  public List<String> completions(String line) {
    return Completion.of(context, line);
  }
}
