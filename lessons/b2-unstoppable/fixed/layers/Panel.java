package layers;

/** The panel at the printer: it is told how far a job has got, and has a button to cancel it. */
public interface Panel {
  /** The printer heats up for a job. */
  default void heating(Printer printer, Job job) {}

  /** A layer is done. */
  void layer(Printer printer, Job job, int layer);
}
