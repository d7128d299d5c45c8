package dev.faultline.debug;

import org.jspecify.annotations.Nullable;

/**
 * A value as it was at a stop.
 *
 * @param text one line for display: {@code 42}, {@code "abc"}, {@code 'x'}, {@code null}, {@code
 *     Ticket#3}, {@code ArrayList (size 2)}; long strings are cut with {@code …}
 * @param type simple name of the runtime type; {@code null} for null
 * @param objectId small number that identifies the object within the session, 0 for a primitive or
 *     null; the same object has the same number, so aliases are visible
 * @param handle reads the children, or the whole text of a string; null when there is nothing more
 * @param childCount how many children there are, 0 for a string and when {@code handle} is null
 */
public record ValueSnapshot(
    String text, String type, long objectId, @Nullable ValueHandle handle, int childCount) {
  public boolean isExpandable() {
    return handle != null && childCount > 0;
  }
}
