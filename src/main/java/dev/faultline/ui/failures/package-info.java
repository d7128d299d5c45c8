/** Exceptions: the one that ends the program, and those that it caught. */
@NullMarked
package dev.faultline.ui.failures;

import org.jspecify.annotations.NullMarked;
