package dev.faultline.session;

import dev.faultline.debug.DebugEvent;
import dev.faultline.lesson.Lesson.Symptom;

/** What a run has printed, up to a bound for each stream. May be used from any thread. */
final class Printed {
  private static final int MOST = 1_000_000;

  private final StringBuilder out = new StringBuilder();
  private final StringBuilder err = new StringBuilder();

  synchronized void add(DebugEvent.Stream stream, String text) {
    StringBuilder buffer = stream == DebugEvent.Stream.OUT ? out : err;
    buffer.append(text, 0, Math.min(text.length(), MOST - buffer.length()));
  }

  synchronized void clear() {
    out.setLength(0);
    err.setLength(0);
  }

  synchronized String out() {
    return out.toString();
  }

  synchronized boolean shows(Symptom symptom) {
    return Symptoms.shows(symptom, out.toString(), err.toString());
  }

  synchronized boolean expected(Symptom symptom) {
    return Symptoms.expected(symptom, out.toString());
  }
}
