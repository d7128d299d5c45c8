package dev.faultline.debug;

import java.util.List;

/** Why the program stopped. */
public sealed interface StopReason {
  /** Whether a command was to lead here; another stop makes it void. */
  default boolean isGoal() {
    return false;
  }

  /** At the first line of {@code main}, because the run began there. */
  record MainEntered() implements StopReason {}

  /** At one or more breakpoints; a step that ends at a breakpoint is this too. */
  record Breakpoints(List<BreakpointHit> hits) implements StopReason {
    public Breakpoints {
      hits = List.copyOf(hits);
    }
  }

  /** The program called {@code faultline.Breakpoint.here()}; the top frame is the caller's. */
  record BreakpointCalled() implements StopReason {}

  /** A step is complete. */
  record Stepped(StepDepth depth) implements StopReason {
    @Override
    public boolean isGoal() {
      return true;
    }
  }

  /** Run to cursor arrived. */
  record CursorReached() implements StopReason {
    @Override
    public boolean isGoal() {
      return true;
    }
  }

  /** A frame was dropped; the program stands at its method's first line. */
  record FrameDropped() implements StopReason {
    @Override
    public boolean isGoal() {
      return true;
    }
  }

  /** The top frame was made to return. */
  record ForcedReturn() implements StopReason {
    @Override
    public boolean isGoal() {
      return true;
    }
  }

  /**
   * A turn of a schedule could not be taken.
   *
   * @param why one line, with the thread and what it waits for
   */
  record TurnRefused(String why) implements StopReason {}

  /** The learner paused it. */
  record Paused() implements StopReason {}

  /**
   * An exception was thrown that nothing catches; the frames are those at the throw.
   *
   * @param className binary name of the exception's class
   * @param message its message, empty if it has none
   * @param exception the exception object
   */
  record Uncaught(String className, String message, ValueSnapshot exception)
      implements StopReason {}
}
