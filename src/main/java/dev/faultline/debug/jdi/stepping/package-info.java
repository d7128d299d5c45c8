/** Ways to move the stopped thread: step, smart step into, drop frame. May call {@code frames}. */
@NullMarked
package dev.faultline.debug.jdi.stepping;

import org.jspecify.annotations.NullMarked;
