/** The heap of the stopped program: counts, instances, referrers. May call {@code ui.state}. */
@NullMarked
package dev.faultline.ui.heap;

import org.jspecify.annotations.NullMarked;
