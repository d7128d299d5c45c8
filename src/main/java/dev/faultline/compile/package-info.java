/** javac in memory: sources in, class files and diagnostics out. Calls nothing of Faultline. */
@NullMarked
package dev.faultline.compile;

import org.jspecify.annotations.NullMarked;
