/**
 * What the learner has done: an append-only journal and the learner's own copies of the sources.
 * May call {@code lesson}.
 */
@NullMarked
package dev.faultline.progress;

import org.jspecify.annotations.NullMarked;
