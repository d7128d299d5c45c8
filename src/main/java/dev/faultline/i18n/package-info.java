/** The texts that a person reads, in each language. Calls no other room; every room may call it. */
@NullMarked
package dev.faultline.i18n;

import org.jspecify.annotations.NullMarked;
