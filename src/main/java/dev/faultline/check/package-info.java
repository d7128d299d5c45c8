/**
 * Check kinds and the evidence they are judged by: evidence in, verdict out, pure functions. May
 * call {@code lesson} and {@code debug}.
 */
@NullMarked
package dev.faultline.check;

import org.jspecify.annotations.NullMarked;
