/**
 * Bisecting a person's own git repository: reading its history, checking commits out into a folder
 * of ours, letting a command judge them. Never writes to the repository or its work tree. May call
 * {@code search}, {@code child} and {@code debug}.
 */
@NullMarked
package dev.faultline.git;

import org.jspecify.annotations.NullMarked;
