package dev.faultline.debug.jdi;

import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VirtualMachine;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.HeapCounts;
import dev.faultline.debug.HeapInspector;
import dev.faultline.debug.ValueHandle;
import dev.faultline.debug.ValueSnapshot;
import dev.faultline.debug.jdi.heap.FrameRoots;
import dev.faultline.debug.jdi.heap.HeapGraph;
import dev.faultline.debug.jdi.heap.HeapLinks;
import dev.faultline.debug.jdi.heap.RootSearch;
import dev.faultline.debug.jdi.loop.EngineThread;
import dev.faultline.debug.jdi.values.HandleTable;
import dev.faultline.i18n.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The heap of the program of a session. Each question makes the child look through all of its heap;
 * a session that is closed meanwhile ends the answer.
 */
final class JdiHeap implements HeapInspector {
  private static final int MOST = 1000;

  private final EngineThread thread;
  private final Supplier<SessionEngine> engine;

  JdiHeap(EngineThread thread, Supplier<SessionEngine> engine) {
    this.thread = thread;
    this.engine = engine;
  }

  @Override
  public CompletableFuture<HeapCounts> counts() {
    return ask(stopped -> counts(stopped.program().vm));
  }

  /** One pass over the heap counts all classes; asking for fewer at a time would take more. */
  private static HeapCounts counts(VirtualMachine vm) {
    List<ReferenceType> types =
        vm.allClasses().stream().filter(each -> !HeapGraph.isOurs(each)).toList();
    long[] counts = vm.instanceCounts(types);
    Map<String, Long> byClass = new HashMap<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        byClass.merge(types.get(i).name(), counts[i], Long::sum);
      }
    }
    return new HeapCounts(byClass);
  }

  @Override
  public CompletableFuture<List<ValueSnapshot>> instances(String className, int limit) {
    return ask(stopped -> instances(stopped, className, bounded(limit)));
  }

  private static List<ValueSnapshot> instances(SessionEngine stopped, String className, int limit) {
    List<ReferenceType> types = stopped.program().vm.classesByName(className);
    if (types.isEmpty()) {
      throw new CommandRefused(Texts.of("debug.heap.notLoaded", className));
    }
    List<ObjectReference> found = new ArrayList<>();
    types.forEach(each -> found.addAll(each.instances(limit)));
    return found.stream()
        .limit(limit)
        .map(each -> stopped.values().read(each, stopped.stopped().handles()))
        .toList();
  }

  @Override
  public CompletableFuture<List<Referrer>> referrers(ValueHandle object, int limit) {
    return ask(
        stopped -> {
          HandleTable handles = stopped.stopped().handles();
          return new HeapLinks(stopped.values(), handles)
              .referrers(handles.get(object), bounded(limit));
        });
  }

  @Override
  public CompletableFuture<RootPaths> pathsToRoots(ValueHandle object) {
    return ask(
        stopped -> {
          HandleTable handles = stopped.stopped().handles();
          RootSearch search = new RootSearch(FrameRoots.of(stopped.program().vm));
          return new HeapLinks(stopped.values(), handles).named(search.from(handles.get(object)));
        });
  }

  private static int bounded(int limit) {
    return Math.max(1, Math.min(MOST, limit));
  }

  private <T> CompletableFuture<T> ask(Function<SessionEngine, T> question) {
    return thread.ask(
        () -> {
          SessionEngine running = engine.get();
          running.stopped();
          if (!running.program().vm.canGetInstanceInfo()) {
            throw new CommandRefused(Texts.of("debug.heap.silent"));
          }
          return question.apply(running);
        });
  }
}
