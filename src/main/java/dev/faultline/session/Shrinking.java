package dev.faultline.session;

/**
 * How far delta debugging has shrunk the input.
 *
 * @param size how many characters the smallest input has that fails
 * @param runs how many runs that took
 */
public record Shrinking(int size, int runs) {}
