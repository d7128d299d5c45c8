package dev.faultline.console;

import dev.faultline.debug.CommandRefused;
import dev.faultline.session.LessonSession;
import dev.faultline.session.ProgramSession;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * The console of one session: takes lines as a person types them and answers with text. All methods
 * may be called from any thread and return at once. Output of the program is not part of the
 * replies; what the program printed before it stopped has reached the session's listeners when the
 * reply completes.
 */
public final class CommandInterpreter {
  private static final System.Logger LOG = System.getLogger(CommandInterpreter.class.getName());

  private final Context context;
  private volatile String last = "";

  /**
   * @param lesson the lesson that {@code program} belongs to, null for the learner's own program
   */
  public CommandInterpreter(ProgramSession program, @Nullable LessonSession lesson) {
    context = new Context(program, lesson);
  }

  /**
   * Does what a line asks for; an empty line repeats the last command. The future never fails. It
   * completes when the command is done; for one that lets the program run, when it next stops, ends
   * or asks for input.
   */
  public CompletableFuture<Reply> execute(String line) {
    String typed = line.isBlank() ? last : line.strip();
    if (typed.isEmpty()) {
      return CompletableFuture.completedFuture(Reply.of(""));
    }
    last = typed;
    int end = endOfName(typed);
    String word = typed.substring(0, end);
    Command command;
    try {
      command = Commands.find(word, context.inLesson());
    } catch (CommandRefused refused) {
      return CompletableFuture.completedFuture(Reply.of(String.valueOf(refused.getMessage())));
    }
    return done(command, typed.substring(end).strip())
        .thenApply(text -> new Reply(text, command.name().equals(HelpCommands.QUIT)));
  }

  private CompletableFuture<String> done(Command command, String argument) {
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
      return "Usage: " + command.usage() + "   for example: " + command.example();
    }
    LOG.log(System.Logger.Level.ERROR, "the command " + command.name() + " failed", cause);
    return "Faultline itself failed at this command, which says nothing about your program: "
        + cause;
  }

  /** A name is a word; {@code ?} needs no space after it. */
  private static int endOfName(String line) {
    if (line.startsWith("?")) {
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
