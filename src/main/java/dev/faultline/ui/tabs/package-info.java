/** The tabs below the code: output, console, breakpoints, steps. May call {@code ui.toolkit}. */
@NullMarked
package dev.faultline.ui.tabs;

import org.jspecify.annotations.NullMarked;
