/** The ways to a program of the learner's own: opened from files, or attached to. */
@NullMarked
package dev.faultline.ui.program;

import org.jspecify.annotations.NullMarked;
