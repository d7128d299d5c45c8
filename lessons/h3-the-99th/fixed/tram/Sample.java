package tram;

/**
 * An answer that a display at a tram stop has got.
 *
 * @param at when, in milliseconds from the start of the day
 * @param millis how long it took
 */
public record Sample(long at, int millis) {}
