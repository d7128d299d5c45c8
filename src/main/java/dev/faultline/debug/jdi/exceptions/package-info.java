/**
 * Exceptions of the program: whether they are caught, and what they tell. May call {@code values}
 * and {@code eval}.
 */
@NullMarked
package dev.faultline.debug.jdi.exceptions;

import org.jspecify.annotations.NullMarked;
