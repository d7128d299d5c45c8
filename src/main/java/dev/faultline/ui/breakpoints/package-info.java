/** Breakpoints of all kinds: their dots, their words, the editor, the list. */
@NullMarked
package dev.faultline.ui.breakpoints;

import org.jspecify.annotations.NullMarked;
