package dev.faultline.prove;

import dev.faultline.child.RunResult;
import dev.faultline.compile.Compilation;
import dev.faultline.debug.LaunchSpec;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.session.LessonPrograms;
import dev.faultline.session.LessonTools;
import dev.faultline.testrun.TestRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A lesson under proof and the means to try it. */
final class Proof {
  private final LessonFolder folder;
  private final LessonTools tools;
  private final TestRunner tests;
  private final Executor parallel;
  private final int repetitions;

  /**
   * @param parallel runs child JVMs side by side, about as many as there are processors
   * @param repetitions how often a program is run before what it does counts as certain; even
   */
  Proof(LessonFolder folder, LessonTools tools, Executor parallel, int repetitions) {
    this.folder = folder;
    this.tools = tools;
    this.parallel = parallel;
    this.repetitions = repetitions;
    tests = new TestRunner(tools.compiler(), tools.runner());
  }

  LessonFolder folder() {
    return folder;
  }

  LessonTools tools() {
    return tools;
  }

  int repetitions() {
    return repetitions;
  }

  TestRunner tests() {
    return tests;
  }

  Compilation compile(Map<String, String> sources) {
    return tools.compiler().compile(sources);
  }

  /** Runs a program several times, side by side, with further JVM options. */
  List<RunResult> run(Map<String, byte[]> classes, List<String> moreOptions, int times) {
    LaunchSpec spec = LessonPrograms.launch(folder.lesson(), classes, moreOptions);
    return inParallel(IntStream.range(0, times).boxed().toList(), i -> tools.runner().run(spec));
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
