/**
 * The only user of {@code com.sun.jdi}: attaches to the child JVM, owns its event loop, reads
 * frames and evaluates expressions. May call {@code debug}, {@code child}, {@code compile} and
 * {@code agent}.
 */
@NullMarked
package dev.faultline.debug.jdi;

import org.jspecify.annotations.NullMarked;
