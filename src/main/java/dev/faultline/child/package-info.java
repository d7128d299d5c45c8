/**
 * Starts and guards child JVMs: session folder, scrubbed environment, heap and time limits, output
 * pumps, the end of all descendants. May call {@code debug} and {@code agent}.
 */
@NullMarked
package dev.faultline.child;

import org.jspecify.annotations.NullMarked;
