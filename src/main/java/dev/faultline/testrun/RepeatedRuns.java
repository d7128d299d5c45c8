package dev.faultline.testrun;

import dev.faultline.child.ProgramRunner;
import dev.faultline.child.RunResult;
import dev.faultline.debug.Ending;
import dev.faultline.debug.LaunchSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Runs a program several times in one child JVM. Meant for programs that cannot tell it from one of
 * their own, see {@link dev.faultline.compile.RepeatableCode}.
 */
public final class RepeatedRuns {
  private static final String FOLDER = "program";
  private static final List<Class<?>> CHILD_CLASSES =
      List.of(ProgramMain.class, FreshClasses.class, Traces.class);

  private RepeatedRuns() {}

  /**
   * Runs and waits.
   *
   * @param spec a program without standard input
   * @return how its runs ended, at most {@code times}: fewer when one left something behind, ended
   *     the JVM or took too long
   */
  public static List<RunResult> of(LaunchSpec spec, int times, ProgramRunner runner) {
    Map<String, byte[]> classes = new HashMap<>(ChildClasses.of(CHILD_CLASSES));
    classes.putAll(ChildClasses.inFolder(FOLDER, spec.classes()));
    String token = UUID.randomUUID().toString();
    RunResult all =
        runner.run(
            new LaunchSpec(
                ProgramMain.class.getName(),
                classes,
                Map.of(),
                spec.classPath(),
                Stream.concat(
                        Stream.of(token, Integer.toString(times), FOLDER, spec.mainClass()),
                        spec.args().stream())
                    .toList(),
                spec.jvmOptions(),
                spec.environment(),
                spec.stdin(),
                spec.heapMb(),
                spec.timeLimit().multipliedBy(times),
                spec.java()));
    return split(token, all);
  }

  private static List<RunResult> split(String token, RunResult all) {
    String[] out = all.out().split(token, -1);
    String[] err = all.err().split(token, -1);
    List<RunResult> runs = new ArrayList<>();
    for (int i = 0; i + 1 < Math.min(out.length, err.length) && !out[i + 1].isEmpty(); i++) {
      int exitCode = out[i + 1].charAt(0) - '0';
      runs.add(new RunResult(new Ending.Exited(exitCode), text(out, i), text(err, i)));
    }
    return runs;
  }

  /** What was printed in a run: from behind the line that ended the one before. */
  private static String text(String[] parts, int run) {
    return run == 0 ? parts[0] : parts[run].substring(parts[run].indexOf('\n') + 1);
  }
}
