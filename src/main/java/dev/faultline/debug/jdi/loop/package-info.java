/**
 * The session's event loop: the engine's one thread, what comes in from the child, and what goes
 * out to the listener.
 */
@NullMarked
package dev.faultline.debug.jdi.loop;

import org.jspecify.annotations.NullMarked;
