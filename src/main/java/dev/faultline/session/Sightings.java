package dev.faultline.session;

import dev.faultline.check.Evidence;
import dev.faultline.debug.BreakpointHit;
import dev.faultline.debug.BreakpointPlace;
import dev.faultline.debug.HeapCounts;
import dev.faultline.debug.HeapInspector.Referrer;
import dev.faultline.debug.HeapInspector.RootPath;
import dev.faultline.debug.RunRecorder.TracedCall;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.ThreadDump;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the debugger showed the learner, as evidence. Pure. */
final class Sightings {
  /** The most different calls that are kept, so that a journal stays small. */
  private static final int MOST_CALLS = 500;

  private Sightings() {}

  /** A hit of a watchpoint; the engine gives a write both its values, a read the one there is. */
  static Evidence.Watched watched(
      int run, boolean original, @Nullable SourceLine at, BreakpointHit hit) {
    BreakpointPlace.Field place = (BreakpointPlace.Field) hit.spec().place();
    Map<String, String> facts =
        hit.facts().stream()
            .collect(Collectors.toMap(fact -> fact.name(), fact -> fact.value().text()));
    String value = facts.getOrDefault("value", "");
    return new Evidence.Watched(
        run,
        original,
        place.className() + "." + place.field(),
        facts.containsKey("newValue"),
        at,
        facts.getOrDefault("oldValue", value),
        facts.getOrDefault("newValue", value));
  }

  /** The different calls among the recorded ones, in the order of their first. */
  static List<Evidence.Calls> calls(List<TracedCall> recorded) {
    Map<List<String>, Integer> times = new LinkedHashMap<>();
    for (TracedCall call : recorded) {
      if (call.kind() == TracedCall.Kind.CALL) {
        times.merge(List.of(call.className() + "." + call.method(), call.text()), 1, Integer::sum);
      }
    }
    return times.entrySet().stream()
        .limit(MOST_CALLS)
        .map(
            each -> new Evidence.Calls(each.getKey().get(0), each.getKey().get(1), each.getValue()))
        .toList();
  }

  /** A thread of a deadlock. */
  static Evidence.Wait wait(ThreadDump.Entry entry, @Nullable SourceLine at) {
    ThreadDump.Lock lock = entry.waitsFor();
    return new Evidence.Wait(entry.thread().name(), at, lock == null ? "" : lock.object().text());
  }

  /** The counts of classes that these source files hold. */
  static Map<String, Long> own(HeapCounts counts, Set<String> files) {
    return counts.byClass().entrySet().stream()
        .filter(count -> files.contains(fileOf(count.getKey())))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String fileOf(String className) {
    return className.replaceFirst("[$\\[].*", "").replace('.', '/') + ".java";
  }

  /** One of the ways in which an object is kept alive. */
  static Evidence.OwnersSeen owners(int run, boolean original, RootPath path) {
    List<Referrer> links = path.links();
    Stream<String> root = Stream.of(path.field().isEmpty() ? path.root() : path.field());
    Stream<String> others =
        links.subList(0, links.size() - 1).stream()
            .map(link -> link.from().type() + "." + link.by().replaceFirst("^static ", ""));
    return new Evidence.OwnersSeen(
        run,
        original,
        links.get(links.size() - 1).from().type(),
        Stream.concat(root, others).toList());
  }
}
