/**
 * Breakpoints of all kinds: where they lie, who arrives there, and whether that stops the program.
 * May call {@code agent}, {@code values}, {@code exceptions} and {@code eval}.
 */
@NullMarked
package dev.faultline.debug.jdi.breakpoints;

import org.jspecify.annotations.NullMarked;
