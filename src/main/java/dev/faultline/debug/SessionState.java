package dev.faultline.debug;

/** The state of a debug session; the only source of what a front end enables and shows. */
public sealed interface SessionState {
  /** Nothing was run yet; a session shows this before its first launch. */
  record NotStarted() implements SessionState {}

  /** The child JVM is being started. */
  record Starting() implements SessionState {}

  /**
   * The program runs.
   *
   * @param waitingForInput it has asked for standard input that is not there yet
   */
  record Running(boolean waitingForInput) implements SessionState {}

  /** All threads of the program are suspended. */
  record Stopped(StopSnapshot stop) implements SessionState {}

  /** The run is over; nothing of the child is left. */
  record Ended(Ending ending) implements SessionState {}
}
