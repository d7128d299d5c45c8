package dev.faultline.prove;

/**
 * What a rule found wrong.
 *
 * @param file path relative to the lesson's folder
 * @param line 1-based, 0 when it concerns the whole file
 * @param message what is wrong and what would mend it, one line
 */
public record Finding(String file, int line, String message) {
  /** A finding about a whole file. */
  public static Finding of(String file, String message) {
    return new Finding(file, 0, message);
  }

  @Override
  public String toString() {
    return (line > 0 ? file + ":" + line : file) + ": " + message;
  }
}
