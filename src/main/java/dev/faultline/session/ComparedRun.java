package dev.faultline.session;

import dev.faultline.debug.Ending;
import java.util.List;

/**
 * One of two runs that are compared.
 *
 * @param name what it was asked for by
 * @param symptom whether the lesson's symptom showed
 * @param expected whether what the right program would print was printed
 * @param steps the lines it came to; none when they are not known
 */
public record ComparedRun(
    String name,
    Ending ending,
    String out,
    String err,
    boolean symptom,
    boolean expected,
    LineSequence steps) {
  /** What it printed: standard output, then standard error. */
  public List<String> printed() {
    return (out + err).lines().toList();
  }
}
