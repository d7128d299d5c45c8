package dev.faultline.debug;

/** What a debug session tells its listeners. */
public sealed interface DebugEvent {
  /** The state changed. */
  record StateChanged(SessionState state) implements DebugEvent {}

  /** The program printed; chunks arrive in order per stream and are bounded in size and rate. */
  record Output(Stream stream, String text) implements DebugEvent {}

  /**
   * A logpoint wrote; in order with the output of its stream {@link Stream#OUT}.
   *
   * @param at the logpoint's place
   * @param text what it logged, bounded in size and rate like output
   */
  record Logged(BreakpointPlace at, String text) implements DebugEvent {}

  /** A one-shot breakpoint has stopped the program and is no more. */
  record BreakpointRemoved(BreakpointPlace place) implements DebugEvent {}

  /** A breakpoint stands differently now. */
  record BreakpointChanged(BreakpointSnapshot breakpoint) implements DebugEvent {}

  /** Where output came from. */
  enum Stream {
    OUT,
    ERR
  }
}
