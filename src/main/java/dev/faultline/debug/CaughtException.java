package dev.faultline.debug;

import org.jspecify.annotations.Nullable;

/**
 * An exception that the learner's code caught.
 *
 * @param className binary name of its class
 * @param message its message, empty if it has none
 * @param thrownAt the learner's top line of its trace, null when there is none
 * @param caughtAt the first line of the handler
 * @param caughtAs binary name of the class that the handler catches, {@code java.lang.Exception}
 *     for a broad one
 * @param thread name of the thread
 */
public record CaughtException(
    String className,
    String message,
    @Nullable SourceLine thrownAt,
    SourceLine caughtAt,
    String caughtAs,
    String thread) {
  /** Whether the handler would have caught nearly anything. */
  public boolean isBroad() {
    return caughtAs.equals("java.lang.Exception")
        || caughtAs.equals("java.lang.Throwable")
        || caughtAs.equals("java.lang.RuntimeException");
  }
}
