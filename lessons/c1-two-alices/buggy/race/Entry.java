package race;

/**
 * A line of the sign-up sheet: the distance in kilometres and the runner's short name.
 *
 * @param name as it was typed
 */
public record Entry(int distance, String name) {
  /** Reads {@code 10;alice}; null when it is no such line. */
  public static Entry read(String line) {
    int semicolon = line.indexOf(';');
    if (semicolon < 1 || !line.substring(0, semicolon).matches("\\d{1,2}")) {
      return null;
    }
    return new Entry(
        Integer.parseInt(line.substring(0, semicolon)), line.substring(semicolon + 1));
  }
}
