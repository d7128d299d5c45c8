package dev.faultline.session;

import dev.faultline.debug.HeapCounts;
import dev.faultline.debug.HeapInspector;
import dev.faultline.debug.ValueHandle;
import dev.faultline.debug.ValueSnapshot;
import dev.faultline.lesson.Act;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The heap of the stopped program; see {@link HeapInspector}. All methods return at once. */
public final class Heap {
  private final ProgramRuns runs;

  Heap(ProgramRuns runs) {
    this.runs = runs;
  }

  /** Counts the reachable instances of all classes. */
  public CompletableFuture<HeapCounts> counts() {
    return runs.noting(
        runs.ask(CommandName.HEAP, debug -> debug.heap().counts()),
        (recorder, counts) -> {
          recorder.looked(counts);
          recorder.acted(new Act.Heap());
        });
  }

  /** Instances of a class, subclasses not included. */
  public CompletableFuture<List<ValueSnapshot>> instances(String className, int limit) {
    return runs.ask(CommandName.INSTANCES, debug -> debug.heap().instances(className, limit));
  }

  /** The fields and elements that refer to an object. */
  public CompletableFuture<List<HeapInspector.Referrer>> referrers(ValueHandle object, int limit) {
    return runs.ask(CommandName.REFERRERS, debug -> debug.heap().referrers(object, limit));
  }

  /**
   * The ways in which an object is kept alive.
   *
   * @param expression what the learner named it by, empty when it was pointed at
   */
  public CompletableFuture<HeapInspector.RootPaths> pathsToRoots(
      ValueHandle object, String expression) {
    return runs.noting(
        runs.ask(CommandName.WHY_ALIVE, debug -> debug.heap().pathsToRoots(object)),
        (recorder, found) -> {
          recorder.looked(found);
          if (expression.isEmpty()) {
            recorder.leftOut("what keeps an object alive that you named by no expression");
          } else {
            recorder.acted(new Act.WhyAlive(expression));
          }
        });
  }
}
