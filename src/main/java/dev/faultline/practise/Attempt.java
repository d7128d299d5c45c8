package dev.faultline.practise;

import dev.faultline.console.Task;
import dev.faultline.i18n.Texts;
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
        + "\n"
        + Texts.of(
            "practise.rules",
            String.join(", ", exercise.skill().commands().stream().sorted().toList()),
            par);
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
      return Optional.of(Texts.of("practise.foreign", foreign.get(0)));
    }
    spent = costly.size();
    done = true;
    String result = Texts.count("practise.done", spent);
    return Optional.of(
        spent <= par
            ? Texts.of("practise.atPar", result)
            : Texts.of("practise.overPar", result, par));
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
