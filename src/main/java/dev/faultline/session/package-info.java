/**
 * The use cases that every front end shares: open, run, step, claim, check, hint, fix. May call all
 * rooms below it but {@code debug.jdi}, which {@code Main} hands in behind {@code debug}.
 */
@NullMarked
package dev.faultline.session;

import org.jspecify.annotations.NullMarked;
