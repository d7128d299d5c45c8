package dev.faultline.debug.jdi;

import com.sun.jdi.ObjectReference;
import com.sun.jdi.ThreadReference;
import dev.faultline.debug.Schedule.Turn;
import dev.faultline.debug.SourceLine;
import dev.faultline.debug.jdi.program.Names;
import dev.faultline.debug.jdi.threads.ThreadReading;
import dev.faultline.debug.jdi.threads.Waiting;
import org.jspecify.annotations.Nullable;

/** Says in one line why a turn cannot be taken. */
final class Refusals {
  private Refusals() {}

  static String blocked(LiveProgram program, ThreadReading reading, Waiting waiting) {
    StringBuilder why = new StringBuilder("Thread ");
    why.append(program.names.of(reading.thread())).append(" cannot go on alone: it is ");
    why.append(waiting.status());
    ObjectReference object = waiting.object();
    if (waiting.status().equals(Waiting.FOR_LOCK) && object != null) {
      why.append(", ").append(Names.simple(object.referenceType().name()));
    }
    SourceLine at = reading.at();
    if (at != null) {
      why.append(", at ").append(place(at));
    }
    ThreadReference owner = waiting.owner();
    if (owner != null && !owner.equals(object)) {
      why.append("; ").append(program.names.of(owner)).append(" holds it");
    }
    return why.append('.').toString();
  }

  static String elsewhere(Turn expected, @Nullable SourceLine at) {
    return "Thread "
        + expected.thread()
        + " came to "
        + place(at)
        + ", where the schedule has "
        + place(expected.arrived())
        + ": this run goes another way.";
  }

  private static String place(@Nullable SourceLine at) {
    return at == null ? "its end" : at.file() + ":" + at.line();
  }
}
