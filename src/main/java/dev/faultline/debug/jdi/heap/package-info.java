/** Which objects keep which alive. May call {@code values}. */
@NullMarked
package dev.faultline.debug.jdi.heap;

import org.jspecify.annotations.NullMarked;
