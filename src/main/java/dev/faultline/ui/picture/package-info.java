/**
 * The objects of the stopped program as a picture: boxes, and arrows where one refers to another.
 * May call {@code ui.state} and {@code ui.toolkit}.
 */
@NullMarked
package dev.faultline.ui.picture;

import org.jspecify.annotations.NullMarked;
