package dev.faultline.debug.jdi;

import com.sun.jdi.ObjectReference;
import com.sun.jdi.ThreadReference;
import org.jspecify.annotations.Nullable;

/**
 * An armed probe has stopped the program.
 *
 * @param id of the request
 * @param thrown what its condition threw; null when it held
 * @param result what the method is about to return, primitives boxed; null for {@code null} and but
 *     at an exit
 */
record ProbeHit(
    int id,
    ThreadReference thread,
    @Nullable ObjectReference thrown,
    @Nullable ObjectReference result) {}
