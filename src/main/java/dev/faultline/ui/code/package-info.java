/** The code in the middle of the workbench: lexer, editor, gutter. May call {@code ui.toolkit}. */
@NullMarked
package dev.faultline.ui.code;

import org.jspecify.annotations.NullMarked;
