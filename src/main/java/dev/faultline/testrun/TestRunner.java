package dev.faultline.testrun;

import dev.faultline.child.ProgramRunner;
import dev.faultline.child.RunResult;
import dev.faultline.compile.Compilation;
import dev.faultline.compile.LineWeaver;
import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.LaunchSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Compiles tests beside a program and runs them in a child JVM. Thread-safe. */
public final class TestRunner {
  private static final Duration TIME_LIMIT = Duration.ofSeconds(60);
  private static final int HEAP_MB = 256;
  private static final String FOLDER = "program";
  private static final List<Class<?>> CHILD_CLASSES =
      List.of(TestMain.class, FreshClasses.class, TestMain.Results.class, Traces.class);

  private final SourceCompiler compiler;
  private final ProgramRunner runner;
  private final List<Path> libraries;

  /**
   * @param libraries jars that program and tests need besides JUnit's
   */
  public TestRunner(SourceCompiler compiler, ProgramRunner runner, List<Path> libraries) {
    this.compiler = compiler;
    this.runner = runner;
    this.libraries = Stream.concat(Libraries.junit(), libraries.stream()).toList();
  }

  /**
   * Runs tests and waits.
   *
   * @param program the program's sources by path
   * @param tests the tests' sources by path; each file is a test class
   * @param jvmOptions options of the child JVM
   * @param rounds how often, each time with all classes loaded anew
   */
  public TestReport run(
      Map<String, String> program,
      Map<String, String> tests,
      Collection<String> jvmOptions,
      int rounds) {
    List<TestReport> reports = runEach(Collections.nCopies(rounds, program), tests, jvmOptions);
    List<TestResult> results = new ArrayList<>();
    for (TestReport report : reports) {
      if (!(report instanceof TestReport.Ran ran)) {
        return report;
      }
      results.addAll(ran.results());
    }
    return new TestReport.Ran(results);
  }

  /**
   * Runs the same tests on several programs and waits. They share a child JVM as long as none of
   * them leaves something behind that the next one would notice.
   *
   * @return a report for each program, in order
   */
  public List<TestReport> runEach(
      List<Map<String, String>> programs,
      Map<String, String> tests,
      Collection<String> jvmOptions) {
    Map<Map<String, String>, Compilation> compiled = new HashMap<>();
    Map<Integer, TestReport> reports = new TreeMap<>();
    Map<Integer, Map<String, byte[]>> waiting = new TreeMap<>();
    for (int i = 0; i < programs.size(); i++) {
      Map<String, String> sources = together(programs.get(i), tests);
      Compilation each = compiled.computeIfAbsent(sources, all -> compiler.compile(all, libraries));
      if (each.succeeded()) {
        waiting.put(i, each.classes());
      } else {
        reports.put(i, new TestReport.DoesNotCompile(each.errors().get(0)));
      }
    }
    while (!waiting.isEmpty()) {
      List<TestReport> some = runChild(List.copyOf(waiting.values()), tests, jvmOptions);
      List<Integer> done = waiting.keySet().stream().limit(some.size()).toList();
      done.forEach(i -> reports.put(i, some.get(done.indexOf(i))));
      waiting.keySet().removeAll(done);
    }
    return List.copyOf(reports.values());
  }

  /** Runs tests on a program and tells which lines each of them went through. Waits. */
  public CoverageReport coverage(
      Map<String, String> program, Map<String, String> tests, Collection<String> jvmOptions) {
    Compilation compiled = compiler.compile(together(program, tests), libraries);
    if (!compiled.succeeded()) {
      return new CoverageReport(List.of());
    }
    LineWeaver.Woven woven = LineWeaver.coverage(compiled.classes());
    List<CoverageReport.Covered> covered = new ArrayList<>();
    for (TestReport report : runChild(List.of(woven.classes()), tests, jvmOptions)) {
      if (report instanceof TestReport.Ran ran) {
        ran.results().forEach(result -> covered.add(covered(result, woven.lines())));
      }
    }
    return new CoverageReport(covered);
  }

  private static CoverageReport.Covered covered(TestResult result, List<LineWeaver.Line> lines) {
    return new CoverageReport.Covered(
        result,
        CoverageReport.ids(result.covered()).stream().map(lines::get).collect(Collectors.toSet()));
  }

  /** Whether a program and tests compile together. */
  public boolean compiles(Map<String, String> program, Map<String, String> tests) {
    return compiler.compile(together(program, tests), libraries).succeeded();
  }

  private static Map<String, String> together(
      Map<String, String> program, Map<String, String> tests) {
    Map<String, String> sources = new HashMap<>(program);
    sources.putAll(tests);
    return sources;
  }

  /** Runs the tests on the first programs, at least one. */
  private List<TestReport> runChild(
      List<Map<String, byte[]>> programs,
      Map<String, String> tests,
      Collection<String> jvmOptions) {
    Map<String, byte[]> classes = new HashMap<>(ChildClasses.of(CHILD_CLASSES));
    for (int i = 0; i < programs.size(); i++) {
      classes.putAll(ChildClasses.inFolder(FOLDER + i, programs.get(i)));
    }
    String token = UUID.randomUUID().toString();
    RunResult result =
        runner.run(
            new LaunchSpec(
                TestMain.class.getName(),
                classes,
                Map.of(),
                libraries,
                args(token, programs.size(), tests),
                List.copyOf(jvmOptions),
                Map.of(),
                "",
                HEAP_MB,
                TIME_LIMIT.multipliedBy(programs.size())));
    return TestOutput.reports(result, token);
  }

  private static List<String> args(String token, int programs, Map<String, String> tests) {
    String folders =
        IntStream.range(0, programs).mapToObj(i -> FOLDER + i).collect(Collectors.joining(","));
    Stream<String> names =
        tests.keySet().stream().map(path -> path.replaceAll("\\.java$", "").replace('/', '.'));
    return Stream.concat(Stream.of(token, folders), names.sorted()).toList();
  }
}
