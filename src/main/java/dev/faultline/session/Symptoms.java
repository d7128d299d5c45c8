package dev.faultline.session;

import dev.faultline.lesson.Lesson.Symptom;

/** Whether a run showed a lesson's symptom. */
public final class Symptoms {
  private static final String DEATH = "Exception in thread \"";

  private Symptoms() {}

  /**
   * Whether the symptom showed.
   *
   * @param out all of the run's standard output
   * @param err all of its standard error
   */
  public static boolean shows(Symptom symptom, String out, String err) {
    return symptom.kind().equals("exception")
        ? err.lines().anyMatch(line -> diedOf(line, symptom.actual()))
        : (out + err).contains(symptom.actual()) && !expected(symptom, out);
  }

  /** Whether what the right program prints was printed. */
  public static boolean expected(Symptom symptom, String out) {
    return out.contains(symptom.expected());
  }

  private static boolean diedOf(String line, String exception) {
    int quote = line.indexOf("\" ", DEATH.length());
    return line.startsWith(DEATH) && quote > 0 && line.startsWith(exception, quote + 2);
  }
}
