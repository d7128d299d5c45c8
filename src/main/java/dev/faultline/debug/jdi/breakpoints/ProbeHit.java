package dev.faultline.debug.jdi.breakpoints;

import com.sun.jdi.ObjectReference;
import com.sun.jdi.ThreadReference;
import org.jspecify.annotations.Nullable;

/**
 * An armed probe has stopped the program.
 *
 * @param id of the request
 * @param thrown what its condition or log threw; null when all was well
 * @param result what the method is about to return, primitives boxed; null for {@code null} and but
 *     at an exit; where the log threw, the same as {@code thrown}
 */
public record ProbeHit(
    int id,
    ThreadReference thread,
    @Nullable ObjectReference thrown,
    @Nullable ObjectReference result) {}
