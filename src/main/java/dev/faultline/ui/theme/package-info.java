/**
 * How the window looks: the stylesheets, the fonts, the text size. May call {@code ui.settings} and
 * {@code ui.toolkit}.
 */
@NullMarked
package dev.faultline.ui.theme;

import org.jspecify.annotations.NullMarked;
