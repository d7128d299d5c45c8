package dev.faultline.compile;

/**
 * A message of the compiler.
 *
 * @param isError false for a warning
 * @param file path as it was given, empty when the message concerns no file
 * @param line 1-based, 0 when unknown
 * @param column 1-based, 0 when unknown
 * @param start 0-based offset of the first character concerned, -1 when unknown
 * @param end 0-based offset after the last character concerned, -1 when unknown
 * @param code javac's key, such as {@code compiler.err.cant.resolve.location}
 * @param lint the kind of a warning as {@code -Xlint} names it, empty when it has none
 * @param message javac's text, in English
 */
public record CompileProblem(
    boolean isError,
    String file,
    int line,
    int column,
    long start,
    long end,
    String code,
    String lint,
    String message) {
  /** One line: place, kind and the message's first line. */
  public String oneLine() {
    return placed(message.lines().findFirst().orElse(""));
  }

  /** One line: place, kind and the whole message, which may name the symbol that is missing. */
  public String wholeOnOneLine() {
    return placed(wholeMessage());
  }

  /** The whole message on one line. */
  public String wholeMessage() {
    return message.strip().replaceAll("\\s*\\R\\s*", "; ").replaceAll(" {2,}", " ");
  }

  private String placed(String text) {
    String place = file.isEmpty() ? "" : line > 0 ? file + ":" + line + ": " : file + ": ";
    return place + (isError ? "error: " : "warning: ") + text;
  }
}
