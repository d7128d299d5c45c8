package dev.faultline.testrun;

import dev.faultline.child.RunResult;

/**
 * A run with the lines that it ran.
 *
 * @param lines as {@link dev.faultline.agent.LineTrace#text} says; empty when they are not known
 */
public record TracedRun(RunResult run, String lines) {}
