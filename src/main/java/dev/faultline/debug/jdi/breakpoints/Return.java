package dev.faultline.debug.jdi.breakpoints;

import com.sun.jdi.ReferenceType;
import com.sun.jdi.ThreadReference;
import dev.faultline.debug.BreakpointPlace;

/**
 * A thread is about to return from a method, which a breakpoint waits for.
 *
 * @param type the class that declares the method
 */
public record Return(BreakpointPlace place, ThreadReference thread, ReferenceType type) {}
