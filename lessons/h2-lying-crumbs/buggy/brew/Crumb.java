package brew;

/**
 * Something that happened on the way to an error.
 *
 * @param event what it was
 * @param order how the order stood then
 */
public record Crumb(String event, Order order) {
  /** The crumb as it stands in a report. */
  String json() {
    return "\"event\":\"%s\",\"drink\":\"%s\",\"size\":%d"
        .formatted(event, order.drink(), order.size()); //@JSON
  }
}
