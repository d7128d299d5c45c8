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
}
