/** The threads of the stopped program: who waits for whom, and whose turn it is. */
@NullMarked
package dev.faultline.ui.threads;

import org.jspecify.annotations.NullMarked;
