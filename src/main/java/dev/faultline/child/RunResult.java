package dev.faultline.child;

import dev.faultline.debug.Ending;

/**
 * What a run did.
 *
 * @param ending how it ended
 * @param out standard output, at most a million characters
 * @param err standard error, at most a million characters
 */
public record RunResult(Ending ending, String out, String err) {}
