/**
 * The agent in the program, as the debugger sees it: commands, answers, and the thread that methods
 * are called in.
 */
@NullMarked
package dev.faultline.debug.jdi.agent;

import org.jspecify.annotations.NullMarked;
