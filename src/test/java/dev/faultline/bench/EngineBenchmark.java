package dev.faultline.bench;

/**
 * Measures the engine beside its rivals and prints one table. A figure and its rival's are taken in
 * turn in the same run, so that what else the machine does falls on both: what counts are the
 * ratios.
 */
public final class EngineBenchmark {
  private EngineBenchmark() {}

  /** Prints the table. */
  public static void main(String[] args) throws Exception {
    Figures figures = new Figures();
    LaunchRows.addTo(figures);
    EvaluationRows.addTo(figures);
    StepRows.addTo(figures);
    ConditionRows.addTo(figures);
    BigValueRows.addTo(figures);
    BisectRows.addTo(figures);
    SearchRows.addTo(figures);
    figures.print();
  }
}
