/**
 * The only user of {@code com.sun.jdi}: attaches to the child JVM, owns its event loop, reads
 * frames and evaluates expressions. May call {@code debug}, {@code child}, {@code compile} and
 * {@code agent}.
 *
 * <p>Here are the session and what runs and stops its program; each inner package does one thing
 * for it, and none calls back here.
 */
@NullMarked
package dev.faultline.debug.jdi;

import org.jspecify.annotations.NullMarked;
