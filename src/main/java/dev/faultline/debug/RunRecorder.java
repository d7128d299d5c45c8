package dev.faultline.debug;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * What the program notes about itself while it runs, at nearly full speed. Recording begins and
 * ends at any time between launch and end and covers the classes of {@link LaunchSpec#classes}.
 */
public interface RunRecorder {
  /** Counts from now on how often each line runs; counts already taken are cleared. */
  CompletableFuture<Void> countLines();

  /** How often each line ran since {@link #countLines}; lines that did not run have 0. */
  CompletableFuture<Map<SourceLine, Long>> lineCounts();

  /**
   * Records from now on calls and returns of methods, the latest {@value #MAX_CALLS} of them.
   *
   * @param classNames binary names of the classes traced; empty for all of the program's
   */
  CompletableFuture<Void> traceCalls(List<String> classNames);

  /** The calls and returns recorded, in order. */
  CompletableFuture<List<TracedCall>> calls();

  /** Ends counting and tracing; what was recorded stays readable. */
  CompletableFuture<Void> stopRecording();

  /** The exceptions that the learner's code caught so far, the latest {@value #MAX_CAUGHT}. */
  CompletableFuture<List<CaughtException>> caught();

  /** The most calls and returns kept. */
  int MAX_CALLS = 10_000;

  /** The most caught exceptions kept. */
  int MAX_CAUGHT = 1_000;

  /**
   * A call or a return.
   *
   * @param kind what happened
   * @param depth calls under way in the thread, 0 for the first one recorded
   * @param className binary name
   * @param method name; {@code <init>} for a constructor
   * @param text the arguments separated by commas, the returned value, or the exception's class;
   *     values as in {@link ValueSnapshot#text}, objects of the learner's by class and identity
   *     only, so that none of their code runs
   * @param thread name of the thread
   */
  record TracedCall(
      Kind kind, int depth, String className, String method, String text, String thread) {
    /** What happened. */
    public enum Kind {
      CALL,
      RETURN,
      THROW
    }
  }
}
