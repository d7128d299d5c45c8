package dev.faultline.testrun;

import dev.faultline.agent.LineTrace;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs test classes in the child JVM, on several programs, each loaded anew. Arguments: a token
 * that marks result lines; the names, joined by commas, of the folders that hold the programs with
 * the tests; the test classes. What the tests print goes to standard error; standard output carries
 * a line as each test begins and ends, and one as each program is done. When a program has left
 * something behind that the next one would notice, the next one is not begun.
 */
public final class TestMain {
  private TestMain() {}

  /** The entry point in the child. */
  public static void main(String[] args) throws IOException {
    PrintStream results = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err);
    List<String> testClasses = List.of(args).subList(2, args.length);
    Traces before = Traces.now();
    for (String program : args[1].split(",")) {
      runOnce(program, testClasses, new Results(results, args[0]));
      results.println(args[0] + "\tdone");
      if (!Traces.after(before).equals(before)) {
        break;
      }
    }
    System.exit(0);
  }

  private static void runOnce(String program, List<String> testClasses, Results results)
      throws IOException {
    URL own = TestMain.class.getProtectionDomain().getCodeSource().getLocation();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (FreshClasses fresh = new FreshClasses(new URL(own, program + "/"))) {
      thread.setContextClassLoader(fresh);
      List<DiscoverySelector> selectors = new ArrayList<>();
      for (String name : testClasses) {
        selectors.add(DiscoverySelectors.selectClass(fresh, name));
      }
      LauncherDiscoveryRequest request =
          LauncherDiscoveryRequestBuilder.request()
              .selectors(selectors)
              .configurationParameter("junit.jupiter.execution.timeout.default", "5 s")
              .configurationParameter(
                  "junit.jupiter.execution.timeout.thread.mode.default", "SEPARATE_THREAD")
              .configurationParameter("jqwik.database", "")
              .build();
      Launcher launcher = LauncherFactory.create();
      launcher.execute(request, results);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Prints a line as each test begins and ends. */
  static final class Results implements TestExecutionListener {
    private final PrintStream out;
    private final String token;

    Results(PrintStream out, String token) {
      this.out = out;
      this.token = token;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
      if (test.isTest()) {
        LineTrace.clear();
        print("started", test, "");
      }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      String message = result.getThrowable().map(Results::describe).orElse("");
      boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
      if (test.isTest() || !passed) {
        print(passed ? "passed" : "failed", test, message);
      }
    }

    private void print(String what, TestIdentifier test, String message) {
      String source =
          test.getSource()
              .filter(MethodSource.class::isInstance)
              .map(MethodSource.class::cast)
              .map(method -> method.getClassName() + "\t" + method.getMethodName())
              .orElse(test.getLegacyReportingName() + "\t");
      out.println(
          String.join(
              "\t",
              token,
              what,
              source,
              clean(test.getDisplayName()),
              clean(message),
              LineTrace.text()));
    }

    /** What failed, without the loaders that the JVM names after a failing cast. */
    private static String describe(Throwable failure) {
      String text = failure.getMessage();
      if (failure instanceof ClassCastException && text != null) {
        text = text.replaceFirst(" \\([^()]* of loader .*\\)$", "");
      }
      String name = failure.getClass().getSimpleName();
      return failure instanceof AssertionError && text != null
          ? text
          : name + (text == null ? "" : ": " + text);
    }

    private static String clean(String text) {
      return text.strip().replaceAll("\\s+", " ");
    }
  }
}
