package dev.faultline.debug;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exception with what is behind it, as it was when it was thrown.
 *
 * @param className binary name
 * @param message its message, empty if it has none
 * @param value the exception object, null when only its text is left
 * @param trace its stack trace, frames of the JDK included, at most {@link #MAX_FRAMES}
 * @param cause null when it has none, or when the chain of causes has come round to itself
 * @param suppressed the exceptions suppressed in its favour
 */
public record ExceptionSnapshot(
    String className,
    String message,
    @Nullable ValueSnapshot value,
    List<Frame> trace,
    @Nullable ExceptionSnapshot cause,
    List<ExceptionSnapshot> suppressed) {
  /** The most frames of a trace. */
  public static final int MAX_FRAMES = 200;

  public ExceptionSnapshot {
    trace = List.copyOf(trace);
    suppressed = List.copyOf(suppressed);
  }

  /**
   * A frame of a trace.
   *
   * @param at the line, null when it is not in the learner's sources
   */
  public record Frame(String className, String method, @Nullable SourceLine at) {}
}
