package dev.faultline.debug;

/**
 * A thread of the program.
 *
 * @param id unique within the session
 * @param name its name
 * @param status its status in a learner's words, such as {@code running}, {@code sleeping}, {@code
 *     waiting}
 */
public record ThreadSnapshot(long id, String name, String status) {}
