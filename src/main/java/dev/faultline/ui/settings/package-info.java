/**
 * What the learner can set and the window remembers, its file, and the card where it is set. May
 * call {@code ui.toolkit}.
 */
@NullMarked
package dev.faultline.ui.settings;

import org.jspecify.annotations.NullMarked;
