/** The terminal front end. May call {@code console} and {@code session}. */
@NullMarked
package dev.faultline.terminal;

import org.jspecify.annotations.NullMarked;
