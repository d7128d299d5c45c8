/**
 * A lesson and its parts as records, the strict reader of lesson files, anchors and the catalogue.
 * Calls nothing of Faultline.
 */
@NullMarked
package dev.faultline.lesson;

import org.jspecify.annotations.NullMarked;
