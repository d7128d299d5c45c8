package dev.faultline.prove;

import dev.faultline.child.RunResult;
import dev.faultline.compile.Compilation;
import dev.faultline.compile.RepeatableCode;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.debug.SourceLine;
import dev.faultline.lesson.Lesson.Fault;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.prove.Visits.Look;
import dev.faultline.session.LessonPrograms;
import dev.faultline.session.LessonTools;
import dev.faultline.testrun.RepeatedRuns;
import dev.faultline.testrun.TestRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A lesson under proof and the means to try it. What several rules need is done once, when the
 * first asks for it. Rules use it from one thread, and from those of {@link #inParallel} where it
 * says so.
 */
final class Proof {
  private static final int MOST_IN_A_JVM = 10;

  /** A condition is worked out at each arrival, which takes far longer than the arrival does. */
  private static final int CONDITIONS_TIMES_SLOWER = 6;

  private final LessonFolder folder;
  private final LessonTools tools;
  private final Supplier<Map<String, LessonFolder>> neighbours;
  private final Executor parallel;
  private final int repetitions;
  private final List<Path> libraries;
  private final TestRunner tests;
  private final Trials trials;
  private final Map<Map<String, String>, Compilation> compiled = new ConcurrentHashMap<>();
  private final Map<Surroundings, Visits> visits = new HashMap<>();
  private @Nullable Walk walk;

  /**
   * @param neighbours the lessons beside this one and itself, by id
   * @param parallel runs child JVMs side by side, about as many as there are processors
   * @param repetitions how often a program is run before what it does counts as certain
   */
  Proof(
      LessonFolder folder,
      LessonTools tools,
      Supplier<Map<String, LessonFolder>> neighbours,
      Executor parallel,
      int repetitions) {
    this.folder = folder;
    this.tools = tools;
    this.neighbours = neighbours;
    this.parallel = parallel;
    this.repetitions = repetitions;
    libraries = LessonPrograms.libraries(folder.lesson());
    tests = new TestRunner(tools.compiler(), tools.runner(), libraries);
    trials = new Trials(folder, tests);
  }

  LessonFolder folder() {
    return folder;
  }

  LessonTools tools() {
    return tools;
  }

  /** The repetitions in lots, each small enough for one JVM. */
  List<Integer> lots() {
    List<Integer> lots = new ArrayList<>();
    for (int left = repetitions; left > 0; left -= MOST_IN_A_JVM) {
      lots.add(Math.min(left, MOST_IN_A_JVM));
    }
    return lots;
  }

  TestRunner tests() {
    return tests;
  }

  /** The lessons beside this one, and itself, that can be read; by id. */
  Map<String, LessonFolder> neighbours() {
    return neighbours.get();
  }

  /** The hidden tests on other programs. */
  Trials trials() {
    return trials;
  }

  /** What doing the walkthrough gives. */
  Walk walk() {
    Walk done = walk;
    if (done == null) {
      done = Walk.through(folder, tools);
      walk = done;
    }
    return done;
  }

  /** What a run of buggy/ shows at the faults and at what is to be predicted; it must compile. */
  Visits visits(Surroundings where) {
    return visits.computeIfAbsent(where, this::visit);
  }

  private Visits visit(Surroundings where) {
    Set<SourceLine> lines = new HashSet<>();
    folder.lesson().faults().stream().map(Fault::anchor).map(this::line).forEach(lines::add);
    List<Look> looks = PredictionsRule.looks(this);
    looks.forEach(look -> lines.add(look.line()));
    return visit(where, lines, looks);
  }

  /** What a run of buggy/, which must compile, shows at certain lines. */
  Visits visit(Surroundings where, Set<SourceLine> lines, List<Look> looks) {
    Map<String, String> sources = folder.buggy().files();
    Map<String, byte[]> classes = compile(sources).classes();
    LaunchSpec run =
        LessonPrograms.launch(folder.lesson(), classes, where.options()).withSources(sources);
    return Visits.of(
        run.withTimeLimit(run.timeLimit().multipliedBy(CONDITIONS_TIMES_SLOWER)),
        tools.debugger(),
        lines,
        looks);
  }

  /** The line of an anchor of buggy/ that is known to be there. */
  SourceLine line(String anchor) {
    return folder
        .buggy()
        .anchor(anchor)
        .map(place -> new SourceLine(place.file(), place.line()))
        .orElseThrow(() -> new IllegalStateException("no anchor " + anchor));
  }

  /** Whether a check of the lesson is of a kind, which is named by its record. */
  boolean asksFor(String kind) {
    return folder.lesson().checks().stream()
        .anyMatch(check -> check.getClass().getSimpleName().equals(kind));
  }

  /**
   * Whether the symptom shows only when threads take certain turns. The check that asks for them
   * passes only if it shows each time they are taken again, which rule 6 demands.
   */
  boolean isScheduled() {
    return asksFor("Schedule");
  }

  /** Whether the lesson's two programs compile, and its tests with the right one. */
  boolean compiles() {
    return compile(folder.buggy().files()).succeeded()
        && compile(folder.fixed().files()).succeeded()
        && tests.compiles(folder.fixed().files(), allTests());
  }

  /** The visible and the hidden tests, by path. */
  Map<String, String> allTests() {
    Map<String, String> all = new TreeMap<>(folder.visibleTests());
    all.putAll(folder.hiddenTests());
    return all;
  }

  /** Compiles, once for the same sources. May be called from any thread. */
  Compilation compile(Map<String, String> sources) {
    return compiled.computeIfAbsent(
        Map.copyOf(sources), all -> tools.compiler().compile(all, libraries));
  }

  /** Runs a compiled program once. May be called from any thread. */
  RunResult runOnce(Compilation program) {
    return tools.runner().run(LessonPrograms.launch(folder.lesson(), program.classes(), List.of()));
  }

  /**
   * Runs a compiled program as often as makes certain, side by side. Where it cannot tell the
   * difference, a JVM is used for a lot of the runs; but only if all of them go as expected is that
   * believed, and otherwise each run has a JVM of its own.
   */
  List<RunResult> run(Compilation program, Surroundings where, Predicate<RunResult> expected) {
    LaunchSpec spec = LessonPrograms.launch(folder.lesson(), program.classes(), where.options());
    if (spec.stdin() == null && RepeatableCode.isAll(spec.classes())) {
      List<RunResult> runs =
          inParallel(lots(), times -> RepeatedRuns.of(spec, times, tools.runner())).stream()
              .flatMap(List::stream)
              .toList();
      if (runs.size() == repetitions && runs.stream().allMatch(expected)) {
        return runs;
      }
    }
    return inParallel(
        IntStream.range(0, repetitions).boxed().toList(), i -> tools.runner().run(spec));
  }

  /** Applies a function to all items side by side and waits; keeps their order. */
  <A, B> List<B> inParallel(List<A> items, Function<A, B> function) {
    List<CompletableFuture<B>> all = new ArrayList<>();
    for (A item : items) {
      all.add(CompletableFuture.supplyAsync(() -> function.apply(item), parallel));
    }
    return all.stream().map(CompletableFuture::join).toList();
  }
}
