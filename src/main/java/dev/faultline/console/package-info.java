/**
 * The command language with pdb's and jdb's names: parsing, and rendering to text. May call {@code
 * session} and {@code debug}.
 */
@NullMarked
package dev.faultline.console;

import org.jspecify.annotations.NullMarked;
