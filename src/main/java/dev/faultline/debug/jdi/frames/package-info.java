/** A stop and its stack, as they are shown. May call {@code threads} and {@code values}. */
@NullMarked
package dev.faultline.debug.jdi.frames;

import org.jspecify.annotations.NullMarked;
