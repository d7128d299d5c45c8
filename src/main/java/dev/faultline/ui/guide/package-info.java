/** The lesson beside the code: guide, steps, claims, hints. May call {@code ui.toolkit}. */
@NullMarked
package dev.faultline.ui.guide;

import org.jspecify.annotations.NullMarked;
