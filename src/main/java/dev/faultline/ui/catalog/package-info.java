/** The catalogue of lessons. May call {@code ui.toolkit}. */
@NullMarked
package dev.faultline.ui.catalog;

import org.jspecify.annotations.NullMarked;
