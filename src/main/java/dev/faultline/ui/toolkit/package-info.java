/**
 * What every screen is built with: threads, texts, icons, small nodes. Calls nothing of Faultline
 * but the debugger's refusals.
 */
@NullMarked
package dev.faultline.ui.toolkit;

import org.jspecify.annotations.NullMarked;
