/**
 * Evaluates Java expressions in the stopped program: simple expressions interpreted through JDI,
 * all others compiled and run there. Calls no other room but {@code compile}, and {@code child} for
 * its clock.
 */
@NullMarked
package dev.faultline.debug.jdi.eval;

import org.jspecify.annotations.NullMarked;
