package dev.faultline.child;

/** Takes what the child prints. */
@FunctionalInterface
public interface OutputSink {
  /**
   * Takes one batch.
   *
   * @param done run by the sink, on any thread, once it is ready for the next batch; until then
   *     further output is collected
   */
  void take(String text, Runnable done);

  /**
   * Takes what a logpoint wrote, in order with what is printed.
   *
   * @param id of the logpoint
   * @param done as in {@link #take}
   */
  default void logged(int id, String text, Runnable done) {
    done.run();
  }
}
