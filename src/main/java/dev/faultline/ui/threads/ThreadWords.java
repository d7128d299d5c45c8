package dev.faultline.ui.threads;

import dev.faultline.debug.Schedule;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.ThreadDump;
import dev.faultline.debug.ThreadSnapshot;
import dev.faultline.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells about threads, locks and turns in words. Pure. */
final class ThreadWords {
  private ThreadWords() {}

  static String place(@Nullable SourceLine at) {
    return at == null
        ? Texts.of("thread.nowhere")
        : at.file().substring(at.file().lastIndexOf('/') + 1) + ":" + at.line();
  }

  /** Its status, and what else there is to know of it. */
  static String state(ThreadDump.Entry entry) {
    List<String> words = new ArrayList<>();
    words.add(entry.thread().status());
    if (entry.frozen()) {
      words.add(Texts.of("thread.frozen"));
    }
    if (entry.virtual()) {
      words.add(Texts.of("thread.virtual"));
    } else if (entry.daemon()) {
      words.add(Texts.of("thread.daemon"));
    }
    return String.join(", ", words);
  }

  /** What it waits for and what it holds; empty when neither. */
  static String locks(ThreadDump.Entry entry) {
    List<String> words = new ArrayList<>();
    ThreadDump.Lock waits = entry.waitsFor();
    if (waits != null) {
      words.add(waits(waits));
    }
    if (!entry.holds().isEmpty()) {
      words.add(
          Texts.of(
              "thread.holds",
              entry.holds().stream()
                  .map(lock -> since(lock.object().text(), lock.acquiredAt()))
                  .collect(Collectors.joining(", "))));
    }
    return String.join("; ", words);
  }

  private static String waits(ThreadDump.Lock lock) {
    ThreadSnapshot owner = lock.owner();
    return owner == null
        ? Texts.of("thread.waits", lock.object().text())
        : Texts.of(
            "thread.waitsHeld", lock.object().text(), since(owner.name(), lock.acquiredAt()));
  }

  private static String since(String what, @Nullable SourceLine at) {
    return at == null ? what : Texts.of("thread.since", what, place(at));
  }

  /** One line for a thread of a deadlock. */
  static String inDeadlock(ThreadDump.Entry entry) {
    ThreadDump.Lock waits = entry.waitsFor();
    return Texts.of(
        "deadlock.thread",
        entry.thread().name(),
        place(entry.at()),
        waits == null ? "?" : waits(waits));
  }

  /** Names the threads of the cycle, the first one again at its end. */
  static String cycle(ThreadDump.Deadlock deadlock) {
    List<String> names =
        new ArrayList<>(deadlock.cycle().stream().map(one -> one.thread().name()).toList());
    if (!names.isEmpty()) {
      names.add(names.get(0));
    }
    return Texts.of("deadlock.title", String.join(" → ", names));
  }

  static String turn(int number, Schedule.Turn turn) {
    return Texts.of(
        "turn.row",
        number,
        turn.thread(),
        Texts.of("turn." + turn.depth().name().toLowerCase(Locale.ROOT)),
        place(turn.arrived()));
  }
}
