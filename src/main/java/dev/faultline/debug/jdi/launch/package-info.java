/** Starts the child JVM and connects to it. */
@NullMarked
package dev.faultline.debug.jdi.launch;

import org.jspecify.annotations.NullMarked;
