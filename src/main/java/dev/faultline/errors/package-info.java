/**
 * The language of errors: what exceptions and the compiler's messages mean, for a learner. Calls no
 * other room but {@code i18n}.
 */
@NullMarked
package dev.faultline.errors;

import org.jspecify.annotations.NullMarked;
