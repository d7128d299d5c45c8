/**
 * What the stopped program looks like: threads, call stack, variables. May call {@code ui.toolkit}.
 */
@NullMarked
package dev.faultline.ui.state;

import org.jspecify.annotations.NullMarked;
