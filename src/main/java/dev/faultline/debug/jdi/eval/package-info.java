/**
 * Evaluates Java expressions in the stopped program: parsed by javac, interpreted through JDI.
 * Calls no other room but {@code child}, for its clock.
 */
@NullMarked
package dev.faultline.debug.jdi.eval;

import org.jspecify.annotations.NullMarked;
