package dev.faultline.practise;

import dev.faultline.console.CommandInterpreter;
import dev.faultline.session.ProgramSession;
import java.util.function.Function;

/** How few commands an exercise takes, found by running its solution. */
public final class Par {
  private Par() {}

  /**
   * Runs the solution in a program of its own and waits.
   *
   * @param open opens a session, which is closed here
   * @throws IllegalStateException when the solution does not lead to the goal, or gets there sooner
   */
  public static int of(Exercise exercise, Function<Exercise, ProgramSession> open) {
    try (ProgramSession program = open.apply(exercise)) {
      CommandInterpreter console = new CommandInterpreter(program);
      console.begin("run").join();
      exercise.setup().forEach(line -> console.execute(line).join());
      int commands = 0;
      for (String line : exercise.solution()) {
        if (exercise.goal().isReached(program)) {
          break;
        }
        console.execute(line).join();
        commands++;
      }
      if (commands < exercise.solution().size() || !exercise.goal().isReached(program)) {
        throw new IllegalStateException("the solution does not fit: " + exercise);
      }
      return commands;
    }
  }
}
