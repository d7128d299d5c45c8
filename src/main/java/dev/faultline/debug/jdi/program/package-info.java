/**
 * The program that is debugged: which of its code, threads and files are the learner's, and what
 * its frames run.
 */
@NullMarked
package dev.faultline.debug.jdi.program;

import org.jspecify.annotations.NullMarked;
