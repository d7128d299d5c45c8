/**
 * Threads of the program: what each does, what it waits for and who holds that, in a learner's
 * words. May call {@code program} and {@code values}.
 */
@NullMarked
package dev.faultline.debug.jdi.threads;

import org.jspecify.annotations.NullMarked;
