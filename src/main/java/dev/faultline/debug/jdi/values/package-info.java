/**
 * Values of the stopped program, read from their fields without running any of its code. May call
 * {@code loop} and {@code program}.
 */
@NullMarked
package dev.faultline.debug.jdi.values;

import org.jspecify.annotations.NullMarked;
