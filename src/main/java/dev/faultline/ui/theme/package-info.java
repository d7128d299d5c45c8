/**
 * How the window looks: the stylesheets, the fonts, the text size. May call {@code ui.settings}.
 */
@NullMarked
package dev.faultline.ui.theme;

import org.jspecify.annotations.NullMarked;
