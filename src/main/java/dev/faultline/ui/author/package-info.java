/** A lesson's folder as its author sees it. May call {@code ui.toolkit} and {@code ui.guide}. */
@NullMarked
package dev.faultline.ui.author;

import org.jspecify.annotations.NullMarked;
