/**
 * For those who write lessons: the skeleton of a new lesson, a draft made of two versions of a
 * program, and a walkthrough recorded by doing it. May call {@code prove}, {@code session} and what
 * they may call.
 */
@NullMarked
package dev.faultline.author;

import org.jspecify.annotations.NullMarked;
