package dev.faultline.testrun;

import dev.faultline.child.ProgramRunner;
import dev.faultline.child.RunResult;
import dev.faultline.compile.Compilation;
import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.Ending;
import dev.faultline.debug.LaunchSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compiles tests beside a program and runs them in a child JVM. Thread-safe. */
public final class TestRunner {
  private static final Duration TIME_LIMIT = Duration.ofSeconds(60);
  private static final int HEAP_MB = 256;
  private static final List<Class<?>> CHILD_CLASSES =
      List.of(TestMain.class, TestMain.FreshClasses.class, TestMain.Results.class);
  private static final List<String> LIBRARY_CLASSES =
      List.of(
          "org.junit.jupiter.api.Test",
          "org.junit.jupiter.engine.JupiterTestEngine",
          "org.junit.jupiter.params.ParameterizedTest",
          "org.junit.platform.launcher.Launcher",
          "org.junit.platform.engine.TestEngine",
          "org.junit.platform.commons.JUnitException",
          "org.opentest4j.AssertionFailedError",
          "org.apiguardian.api.API",
          "org.jspecify.annotations.Nullable");

  private final SourceCompiler compiler;
  private final ProgramRunner runner;
  private final List<Path> libraries = LIBRARY_CLASSES.stream().map(TestRunner::jarOf).toList();

  public TestRunner(SourceCompiler compiler, ProgramRunner runner) {
    this.compiler = compiler;
    this.runner = runner;
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
    Map<String, String> sources = new HashMap<>(program);
    sources.putAll(tests);
    Compilation compiled = compiler.compile(sources, libraries);
    if (!compiled.succeeded()) {
      return new TestReport.DoesNotCompile(compiled.errors().get(0).oneLine());
    }
    Map<String, byte[]> classes = new HashMap<>(compiled.classes());
    CHILD_CLASSES.forEach(type -> classes.put(type.getName(), bytes(type)));
    String token = UUID.randomUUID().toString();
    RunResult result =
        runner.run(
            new LaunchSpec(
                TestMain.class.getName(),
                classes,
                Map.of(),
                libraries,
                args(token, rounds, tests),
                List.copyOf(jvmOptions),
                Map.of(),
                "",
                HEAP_MB,
                TIME_LIMIT));
    return report(result, token);
  }

  private static List<String> args(String token, int rounds, Map<String, String> tests) {
    Stream<String> names =
        tests.keySet().stream().map(path -> path.replaceAll("\\.java$", "").replace('/', '.'));
    return Stream.concat(Stream.of(token, Integer.toString(rounds)), names.sorted()).toList();
  }

  private static TestReport report(RunResult run, String token) {
    List<TestResult> results = new ArrayList<>();
    String[] begun = null;
    boolean done = false;
    for (String line : run.out().lines().toList()) {
      String[] parts = line.split("\t", -1);
      if (parts[0].equals(token) && parts.length == 2) {
        done = true;
      } else if (parts[0].equals(token) && parts[1].equals("started")) {
        begun = parts;
      } else if (parts[0].equals(token)) {
        begun = null;
        results.add(
            new TestResult(parts[2], parts[3], parts[4], parts[1].equals("passed"), parts[5]));
      }
    }
    if (!done && run.ending() instanceof Ending.Lost lost) {
      return new TestReport.CouldNotRun(lost.what());
    }
    if (!done) {
      results.add(cutShort(begun, run.ending()));
    }
    return new TestReport.Ran(results);
  }

  private static TestResult cutShort(String @Nullable [] begun, Ending ending) {
    String why =
        ending instanceof Ending.Exited exited
            ? "the program ended the test run with exit code " + exited.exitCode()
            : "the tests did not end within " + TIME_LIMIT.toSeconds() + " s";
    return begun == null
        ? new TestResult("tests", "", "tests", false, why)
        : new TestResult(begun[2], begun[3], begun[4], false, why);
  }

  private static byte[] bytes(Class<?> type) {
    String resource = "/" + type.getName().replace('.', '/') + ".class";
    try (InputStream in = TestRunner.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path jarOf(String className) {
    try {
      return Path.of(
          Class.forName(className).getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (ClassNotFoundException | URISyntaxException e) {
      throw new IllegalStateException("missing library of " + className, e);
    }
  }
}
