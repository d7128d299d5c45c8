package dev.faultline.session;

import dev.faultline.check.Evidence;
import dev.faultline.child.RunResult;
import dev.faultline.compile.Compilation;
import dev.faultline.compile.LineWeaver;
import dev.faultline.compile.LineWeaver.Line;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.Ending;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.debug.SourceLine;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Lesson;
import dev.faultline.search.Ochiai;
import dev.faultline.testrun.CoverageReport;
import dev.faultline.testrun.TestRunner;
import dev.faultline.testrun.TracedRun;
import dev.faultline.testrun.WarmChild;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes the runs from which a map of suspicious lines is drawn: the program as it is run usually,
 * on the inputs that the learner tried, under the profiles that they tried, and by the visible
 * tests and the learner's own. The map is no evidence: it brings no check any nearer.
 */
public final class SuspicionRuns {
  private final LessonSession lesson;
  private final TestRunner tests;
  private final WarmChild warm;
  private final Executor background;
  private final Interruptible running = new Interruptible();

  /**
   * @param background where runs are made, one after the other
   */
  SuspicionRuns(LessonSession lesson, TestRunner tests, WarmChild warm, Executor background) {
    this.lesson = lesson;
    this.tests = tests;
    this.warm = warm;
    this.background = background;
  }

  /**
   * Makes the runs and draws the map; what cannot be done fails the future with {@link
   * CommandRefused}.
   */
  public CompletableFuture<SuspicionMap> map() {
    return lesson
        .program()
        .compilation()
        .thenApplyAsync(
            compiled -> {
              LessonSession.requireCompiled(compiled);
              requireSeenFailing();
              return running.run(() -> drawn(runs(compiled)), Texts.of("cancelled.map"));
            },
            background);
  }

  /** Ends the runs that are being made. */
  public void cancel() {
    running.interrupt();
  }

  private void requireSeenFailing() {
    boolean failing =
        lesson.evidence().any(Evidence.RunEnded.class, Evidence.RunEnded::symptom)
            || lesson.evidence().any(Evidence.Shrunk.class, Evidence.Shrunk::symptom)
            || lesson.evidence().any(Evidence.ProfileRun.class, Evidence.ProfileRun::symptom);
    if (!failing) {
      throw new CommandRefused(Texts.of("refused.seeItFail"));
    }
  }

  private static SuspicionMap drawn(List<Ochiai.Run<SourceLine>> runs) {
    int failed = (int) runs.stream().filter(Ochiai.Run::failed).count();
    int passed = runs.size() - failed;
    if (failed == 0 || passed == 0) {
      throw new CommandRefused(
          Texts.of(
              "refused.oneSided",
              Texts.count(failed == 0 ? "refused.allPass" : "refused.allFail", runs.size())));
    }
    return new SuspicionMap(failed, passed, Ochiai.rank(runs));
  }

  private List<Ochiai.Run<SourceLine>> runs(Compilation compiled) {
    LineWeaver.Woven woven = LineWeaver.coverage(compiled.classes());
    List<Ochiai.Run<SourceLine>> runs = new ArrayList<>();
    for (LaunchSpec spec : launches(compiled)) {
      TracedRun traced = warm.trace(spec.withClasses(woven.classes()));
      Interruptible.check();
      if (traced.run().ending() instanceof Ending.Lost lost) {
        throw new CommandRefused(lost.what());
      }
      if (!traced.lines().isEmpty()) {
        runs.add(new Ochiai.Run<>(covered(traced, woven.lines()), fails(traced.run())));
      }
    }
    runs.addAll(ofTests());
    Interruptible.check();
    return runs;
  }

  /** The usual run, then those on inputs, then those under profiles. */
  private List<LaunchSpec> launches(Compilation compiled) {
    Map<String, String> sources = lesson.program().sources();
    Program program = LessonPrograms.program(lesson.folder().lesson(), sources);
    Function<String, LaunchSpec> under =
        profile -> program.under(profile).launchSpec(compiled.classes(), sources);
    List<LaunchSpec> specs = new ArrayList<>(List.of(under.apply("")));
    lesson.input().tries().stream()
        .map(InputTry::input)
        .distinct()
        .forEach(input -> specs.add(lesson.input().with(input, under.apply(""))));
    lesson.comparison().profiles().stream()
        .filter(profile -> !profile.name().isEmpty() && profile.outcome().isPresent())
        .forEach(profile -> specs.add(under.apply(profile.name())));
    return specs;
  }

  private boolean fails(RunResult run) {
    Lesson.Symptom symptom = lesson.folder().lesson().symptom();
    return Symptoms.shows(symptom, run.out(), run.err());
  }

  private static Set<SourceLine> covered(TracedRun traced, List<Line> lines) {
    return CoverageReport.ids(traced.lines()).stream()
        .map(lines::get)
        .map(SuspicionRuns::place)
        .collect(Collectors.toSet());
  }

  private static SourceLine place(Line line) {
    return new SourceLine(line.file(), line.number());
  }

  private List<Ochiai.Run<SourceLine>> ofTests() {
    Map<String, String> all = new TreeMap<>(lesson.folder().visibleTests());
    all.putAll(lesson.learnerTests());
    if (all.isEmpty()) {
      return List.of();
    }
    Map<String, String> sources = lesson.program().sources();
    return tests.coverage(sources, all, lesson.folder().lesson().run().jvm()).tests().stream()
        .map(
            test ->
                new Ochiai.Run<>(
                    test.covered().stream()
                        .filter(line -> sources.containsKey(line.file()))
                        .map(SuspicionRuns::place)
                        .collect(Collectors.toSet()),
                    !test.result().passed()))
        .toList();
  }
}
