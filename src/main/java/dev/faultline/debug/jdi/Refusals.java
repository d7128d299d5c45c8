package dev.faultline.debug.jdi;

import com.sun.jdi.ObjectReference;
import com.sun.jdi.ThreadReference;
import dev.faultline.debug.Schedule.Turn;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.jdi.program.Names;
import dev.faultline.debug.jdi.threads.ThreadReading;
import dev.faultline.debug.jdi.threads.Waiting;
import dev.faultline.i18n.Texts;
import org.jspecify.annotations.Nullable;

/** Says in one line why a turn cannot be taken. */
final class Refusals {
  private Refusals() {}

  static String blocked(LiveProgram program, ThreadReading reading, Waiting waiting) {
    String name = program.names.of(reading.thread());
    StringBuilder why = new StringBuilder(Texts.of("debug.turn.blocked", name, waiting.status()));
    ObjectReference object = waiting.object();
    if (waiting.status().equals(Waiting.forLock()) && object != null) {
      why.append(", ").append(Names.simple(object.referenceType().name()));
    }
    SourceLine at = reading.at();
    if (at != null) {
      why.append(Texts.of("debug.turn.at", place(at)));
    }
    ThreadReference owner = waiting.owner();
    if (owner != null && !owner.equals(object)) {
      why.append(Texts.of("debug.turn.holder", program.names.of(owner)));
    }
    return why.append('.').toString();
  }

  static String elsewhere(Turn expected, @Nullable SourceLine at) {
    return Texts.of(
        "debug.turn.elsewhere", expected.thread(), place(at), place(expected.arrived()));
  }

  private static String place(@Nullable SourceLine at) {
    return at == null ? Texts.of("debug.turn.end") : at.file() + ":" + at.line();
  }
}
