/**
 * Packs: one signed file of several lessons, to hand on. Writing and opening them, whose they are,
 * and where they are installed. What comes from a file is distrusted until it is checked. May call
 * {@code lesson}.
 */
@NullMarked
package dev.faultline.pack;

import org.jspecify.annotations.NullMarked;
