package dev.faultline.testrun;

import dev.faultline.compile.LineWeaver.Line;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Tests with the lines that each went through.
 *
 * @param tests none when they do not compile with the program or could not be run
 */
public record CoverageReport(List<Covered> tests) {
  public CoverageReport {
    tests = List.copyOf(tests);
  }

  /** A test with the lines, of the program or of tests, that it went through. */
  public record Covered(TestResult result, Set<Line> covered) {
    public Covered {
      covered = Set.copyOf(covered);
    }
  }

  /**
   * The ids of the lines that ran.
   *
   * @param trace as {@link dev.faultline.agent.LineTrace#text} says
   */
  public static List<Integer> ids(String trace) {
    int end = trace.indexOf('\n');
    String first = end < 0 ? trace : trace.substring(0, end);
    return first.isEmpty()
        ? List.of()
        : Arrays.stream(first.split(",")).map(Integer::valueOf).toList();
  }
}
