/**
 * Generated exercises on single commands of the debugger. May call {@code console}, {@code session}
 * and {@code debug}.
 */
@NullMarked
package dev.faultline.practise;

import org.jspecify.annotations.NullMarked;
