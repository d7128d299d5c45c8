package dev.faultline.lesson;

import org.jspecify.annotations.Nullable;

/**
 * What became of a JSON value: a value, which may be null where null is allowed, or none because
 * something is wrong with it.
 */
record Bound(@Nullable Object value, boolean good) {
  /** Nothing: a problem has been noted. */
  static final Bound BAD = new Bound(null, false);

  static Bound to(@Nullable Object value) {
    return new Bound(value, true);
  }
}
