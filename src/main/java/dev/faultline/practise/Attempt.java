package dev.faultline.practise;

import dev.faultline.console.Task;
import dev.faultline.session.ProgramSession;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One try at an exercise, settled by where the program really stands after each command. */
public final class Attempt implements Task {
  /** Commands that only look, so that they cost nothing. */
  private static final Set<String> FREE =
      Set.of(
          "help",
          "list",
          "longlist",
          "source",
          "where",
          "print",
          "pp",
          "locals",
          "args",
          "whatis",
          "display",
          "undisplay",
          "sticky",
          "history",
          "retval");

  private final Exercise exercise;
  private final ProgramSession program;
  private final int par;
  private int spent;
  private boolean done;

  /**
   * @param par as {@link Par} has found it
   */
  public Attempt(Exercise exercise, ProgramSession program, int par) {
    this.exercise = exercise;
    this.program = program;
    this.par = par;
  }

  @Override
  public List<String> setup() {
    return exercise.setup();
  }

  @Override
  public String begin() {
    return exercise.task()
        + "\nOnly "
        + String.join(", ", exercise.skill().commands().stream().sorted().toList())
        + "; what only looks is free, restart begins anew. Par is "
        + par
        + ".";
  }

  @Override
  public Optional<String> after(List<String> commands) {
    int restart = commands.lastIndexOf("run");
    List<String> costly =
        commands.subList(restart + 1, commands.size()).stream()
            .filter(each -> !FREE.contains(each))
            .toList();
    if (!goalIsReached()) {
      return Optional.empty();
    }
    List<String> foreign =
        costly.stream().filter(each -> !exercise.skill().commands().contains(each)).toList();
    if (!foreign.isEmpty()) {
      return Optional.of("You are there, but by " + foreign.get(0) + ": restart and do without.");
    }
    spent = costly.size();
    done = true;
    String result = "Done with " + spent + (spent == 1 ? " command" : " commands");
    return Optional.of(result + (spent <= par ? ", which is par." : "; par is " + par + "."));
  }

  private boolean goalIsReached() {
    return exercise.goal().isReached(program);
  }

  @Override
  public boolean isDone() {
    return done;
  }

  /** Whether it was done with no more commands than par. */
  public boolean isPar() {
    return done && spent <= par;
  }

  /** How many commands it took; 0 before it is done. */
  public int spent() {
    return spent;
  }
}
