package dev.faultline.debug;

/** What a debug session tells its listeners. */
public sealed interface DebugEvent {
  /** The state changed. */
  record StateChanged(SessionState state) implements DebugEvent {}

  /** The program printed; chunks arrive in order per stream and are bounded in size and rate. */
  record Output(Stream stream, String text) implements DebugEvent {}

  /** A breakpoint stands differently now. */
  record BreakpointChanged(BreakpointSnapshot breakpoint) implements DebugEvent {}

  /** Where output came from. */
  enum Stream {
    OUT,
    ERR
  }
}
