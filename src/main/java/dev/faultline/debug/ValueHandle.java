package dev.faultline.debug;

/**
 * Names an object of the stopped program, so that its children can be read later.
 *
 * @param generation the stop it belongs to; it is stale once the program has run on
 * @param id number within the generation
 */
public record ValueHandle(long generation, long id) {}
