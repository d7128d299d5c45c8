package brew;

/**
 * Something that happened on the way to an error.
 *
 * @param event what it was
 * @param drink what had been chosen by then
 * @param size how large it was to be
 */
public record Crumb(String event, String drink, int size) {
  /** The crumb as it stands in a report. */
  String json() {
    return "\"event\":\"%s\",\"drink\":\"%s\",\"size\":%d".formatted(event, drink, size);
  }
}
