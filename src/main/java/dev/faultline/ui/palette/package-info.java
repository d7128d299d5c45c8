/**
 * The command palette, which finds actions by what they are called. May call {@code ui.workbench}
 * for the actions and {@code ui.toolkit}.
 */
@NullMarked
package dev.faultline.ui.palette;

import org.jspecify.annotations.NullMarked;
