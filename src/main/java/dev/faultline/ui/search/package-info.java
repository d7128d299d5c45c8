/** Tabs for searching for the fault: the input made smaller, runs compared, suspicious lines. */
@NullMarked
package dev.faultline.ui.search;

import org.jspecify.annotations.NullMarked;
