package dev.faultline.practise;

import dev.faultline.session.Program;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A small task on a generated program.
 *
 * @param task what is asked, in a line or two
 * @param setup commands that bring the program to where the task begins
 * @param solution commands of which no fewer will do
 */
public record Exercise(
    Skill skill, String source, String task, List<String> setup, List<String> solution, Goal goal) {
  static final String FILE = "Main.java";
  private static final int HEAP_MB = 64;
  private static final Duration LIMIT = Duration.ofMinutes(1);

  public Exercise {
    setup = List.copyOf(setup);
    solution = List.copyOf(solution);
  }

  /** The program to debug. */
  public Program program() {
    return new Program(
        "practise",
        "Main",
        Map.of(FILE, source),
        Set.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        null,
        HEAP_MB,
        LIMIT,
        Map.of());
  }
}
