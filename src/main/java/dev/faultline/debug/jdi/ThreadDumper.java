package dev.faultline.debug.jdi;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ThreadReference;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.ThreadDump;
import dev.faultline.debug.ThreadDump.Entry;
import dev.faultline.debug.ThreadDump.Lock;
import dev.faultline.debug.ThreadSnapshot;
import dev.faultline.debug.jdi.frames.Stop;
import dev.faultline.debug.jdi.program.LearnerThreads;
import dev.faultline.debug.jdi.threads.Deadlocks;
import dev.faultline.debug.jdi.threads.LockOwners;
import dev.faultline.debug.jdi.threads.MonitorOrigin;
import dev.faultline.debug.jdi.threads.ThreadFields;
import dev.faultline.debug.jdi.threads.ThreadReading;
import dev.faultline.debug.jdi.threads.WaitReader;
import dev.faultline.debug.jdi.threads.Waiting;
import dev.faultline.debug.jdi.values.ValueReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes one thread dump of a stopped program. */
final class ThreadDumper {
  private final LiveProgram program;
  private final ValueReader values;
  private final Stop stop;
  private final LockOwners owners;
  private final Map<ThreadReference, ThreadReading> readings = new LinkedHashMap<>();
  private final Map<ThreadReference, Waiting> waits = new LinkedHashMap<>();

  ThreadDumper(LiveProgram program, ValueReader values, Stop stop) {
    this.program = program;
    this.values = values;
    this.stop = stop;
    owners = new LockOwners(new MonitorOrigin(program.code, program.index));
  }

  ThreadDump dump() throws IncompatibleThreadStateException {
    List<ThreadReference> all = LearnerThreads.all(program.vm);
    for (ThreadReference each : chosen(all)) {
      read(each);
    }
    waits.values().forEach(owners::addAwaited);
    Map<ThreadReference, Entry> entries = new LinkedHashMap<>();
    readings.forEach((thread, reading) -> entries.put(thread, entry(reading)));
    List<ThreadDump.Deadlock> deadlocks =
        Deadlocks.in(waits).stream()
            .map(cycle -> new ThreadDump.Deadlock(cycle.stream().map(entries::get).toList()))
            .toList();
    return new ThreadDump(List.copyOf(entries.values()), all.size() - entries.size(), deadlocks);
  }

  /** When there are too many, those that wait for a monitor are what one looks for. */
  private static List<ThreadReference> chosen(List<ThreadReference> all) {
    if (all.size() <= ThreadDump.MAX_THREADS) {
      return all;
    }
    return all.stream()
        .sorted(
            Comparator.comparing(each -> each.status() != ThreadReference.THREAD_STATUS_MONITOR))
        .limit(ThreadDump.MAX_THREADS)
        .toList();
  }

  private void read(ThreadReference thread) throws IncompatibleThreadStateException {
    ThreadReading reading = new ThreadReading(thread, program.code);
    readings.put(thread, reading);
    owners.addMonitors(reading);
    Waiting waiting = WaitReader.read(reading);
    if (waiting != null) {
      waits.put(thread, waiting);
    }
  }

  private Entry entry(ThreadReading reading) {
    ThreadReference thread = reading.thread();
    Waiting waiting = waits.get(thread);
    List<Lock> held = new ArrayList<>();
    for (LockOwners.Holding each : owners.heldBy(thread)) {
      held.add(lock(each.object(), thread, each.at()));
    }
    return new Entry(
        snapshot(thread),
        ThreadFields.isDaemon(thread),
        ThreadFields.isVirtual(thread),
        program.frozen.contains(thread),
        reading.at(),
        waiting == null ? null : awaited(waiting),
        held);
  }

  private @Nullable Lock awaited(Waiting waiting) {
    ObjectReference object = waiting.object();
    if (object == null) {
      return null;
    }
    LockOwners.Holding holding = owners.of(waiting.blocker());
    ThreadReference owner = waiting.owner();
    return lock(object, owner, owner == null || holding == null ? null : holding.at());
  }

  private Lock lock(
      ObjectReference object, @Nullable ThreadReference owner, @Nullable SourceLine at) {
    return new Lock(
        values.read(object, stop.handles()), owner == null ? null : snapshot(owner), at);
  }

  private ThreadSnapshot snapshot(ThreadReference thread) {
    ThreadReading reading = readings.get(thread);
    return reading == null
        ? program.snapshots.of(thread)
        : program.snapshots.of(reading, waits.get(thread));
  }
}
