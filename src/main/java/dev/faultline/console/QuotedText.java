package dev.faultline.console;

/** Texts on one line: with a backslash before what could not stand there, in quotes if wanted. */
final class QuotedText {
  private QuotedText() {}

  /** The text that is meant; without quotes it is taken as it is, but for line feeds and tabs. */
  static String read(String written) {
    boolean quoted = written.length() > 1 && written.startsWith("\"") && written.endsWith("\"");
    String inside = quoted ? written.substring(1, written.length() - 1) : written;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < inside.length(); i++) {
      char c = inside.charAt(i);
      if (c == '\\' && i + 1 < inside.length()) {
        i++;
        c = meant(inside.charAt(i));
      }
      text.append(c);
    }
    return text.toString();
  }

  private static char meant(char escaped) {
    return switch (escaped) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      default -> escaped;
    };
  }

  /** How a text is written, in quotes. */
  static String write(String text) {
    return '"'
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\t", "\\t")
            .replace("\r", "\\r")
        + '"';
  }
}
