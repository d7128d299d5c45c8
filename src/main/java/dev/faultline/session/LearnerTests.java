package dev.faultline.session;

import dev.faultline.check.Evidence.TestsTried;
import dev.faultline.check.Evidence.Trial;
import dev.faultline.check.kind.TestsKill;
import dev.faultline.debug.CommandRefused;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.lesson.Variants;
import dev.faultline.progress.LessonProgress;
import dev.faultline.testrun.TestReport;
import dev.faultline.testrun.TestResult;
import dev.faultline.testrun.TestRunner;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tests that the learner writes in a lesson, and what they say of its programs. */
final class LearnerTests {
  private static final String FOLDER = "tests/";

  private final LessonFolder folder;
  private final LessonProgress progress;
  private final TestRunner tests;

  LearnerTests(LessonFolder folder, LessonProgress progress, TestRunner tests) {
    this.folder = folder;
    this.progress = progress;
    this.tests = tests;
  }

  /** The text of each file that the learner writes; at first what is visible, or a bare class. */
  Map<String, String> texts() {
    Map<String, String> kept = progress.files();
    Map<String, String> texts = new TreeMap<>();
    for (TestsKill check : LessonJudge.checks(folder.lesson(), TestsKill.class)) {
      String file = check.file();
      String first = folder.visibleTests().getOrDefault(file, bare(file));
      texts.put(file, kept.getOrDefault(FOLDER + file, first));
    }
    return texts;
  }

  /** Replaces the text of a file; it is safe when this returns. */
  void edit(String file, String text) {
    if (!texts().containsKey(file)) {
      throw new CommandRefused(Texts.of("refused.noTest", file));
    }
    progress.save(FOLDER + file, text);
  }

  /** Runs the tests of a check on the right program and on each wrong one, and waits. */
  TestsTried tryOut(TestsKill check) {
    Map<String, String> written = Map.of(check.file(), texts().getOrDefault(check.file(), ""));
    Map<String, Map<String, String>> versions = versions();
    Iterator<TestReport> reports =
        tests
            .runEach(List.copyOf(versions.values()), written, folder.lesson().run().jvm())
            .iterator();
    List<Trial> trials = new ArrayList<>();
    for (String version : versions.keySet()) {
      TestReport report = reports.next();
      if (report instanceof TestReport.CouldNotRun lost) {
        return new TestsTried(check.id(), List.of(), lost.why());
      }
      trials.add(trial(version, report));
      if (report instanceof TestReport.DoesNotCompile) {
        break;
      }
    }
    return new TestsTried(check.id(), trials, null);
  }

  /** Runs all tests on a version of the program, and waits. */
  TestReport on(Map<String, String> program) {
    return tests.run(program, texts(), folder.lesson().run().jvm(), 1);
  }

  /** The right program first, then the wrong ones. */
  private Map<String, Map<String, String>> versions() {
    Map<String, Map<String, String>> versions = new LinkedHashMap<>();
    versions.put(Trial.FIXED, folder.fixed().files());
    versions.put("buggy", folder.buggy().files());
    folder
        .variants()
        .mutants()
        .forEach((name, files) -> versions.put(name, Variants.over(folder.fixed().files(), files)));
    return versions;
  }

  private static Trial trial(String version, TestReport report) {
    if (report instanceof TestReport.DoesNotCompile broken) {
      return new Trial(version, 0, List.of(), broken.message());
    }
    List<TestResult> results = ((TestReport.Ran) report).results();
    List<String> failed =
        results.stream().filter(test -> !test.passed()).map(TestResult::displayName).toList();
    return new Trial(version, results.size(), failed, "");
  }

  private static String bare(String file) {
    int slash = file.lastIndexOf('/');
    String name = file.substring(slash + 1).replaceFirst("\\.java$", "");
    String in = slash < 0 ? "" : "package " + file.substring(0, slash).replace('/', '.') + ";\n\n";
    return in
        + """
        import static org.junit.jupiter.api.Assertions.assertEquals;

        import org.junit.jupiter.api.Test;

        class %s {
        }
        """
            .formatted(name);
  }
}
