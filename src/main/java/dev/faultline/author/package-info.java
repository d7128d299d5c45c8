/**
 * Drafts of lessons for those who write them: the skeleton of a new lesson, and a draft made of two
 * versions of a program. May call {@code prove}, {@code session} and what they may call.
 */
@NullMarked
package dev.faultline.author;

import org.jspecify.annotations.NullMarked;
