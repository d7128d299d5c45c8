package dev.faultline.debug.jdi.bytecode;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a method's exception table.
 *
 * @param from first code index that it covers
 * @param to first code index behind those that it covers
 * @param at where the handler begins
 * @param type binary name of the class that it catches, null for any
 * @param passes whether the handler only passes by and throws the exception on: a {@code finally},
 *     the end of a {@code synchronized} block or of a try-with-resources
 */
public record Handler(int from, int to, int at, @Nullable String type, boolean passes) {
  boolean covers(long offset) {
    return from <= offset && offset < to;
  }
}
