package dev.faultline.debug;

import dev.faultline.i18n.Texts;
import java.util.ArrayList;
import java.util.List;

/** Text of a logpoint: {@code {expression}} is a hole, and a doubled brace is a brace. */
public final class LogText {
  private final String text;
  private final StringBuilder expression = new StringBuilder("\"");
  private final List<String> holes = new ArrayList<>();
  private int at;

  private LogText(String text) {
    this.text = text;
  }

  /**
   * The Java expression that makes the message.
   *
   * @throws IllegalArgumentException when a hole is not closed; the message is for the learner
   */
  public static String expression(String text) {
    return new LogText(text).read();
  }

  /** The expressions in its holes, up to one that is not closed. */
  static List<String> holes(String text) {
    LogText read = new LogText(text);
    try {
      read.read();
    } catch (IllegalArgumentException open) {
      // Said when the log is computed.
      return read.holes;
    }
    return read.holes;
  }

  private String read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean isDoubled =
          (c == '{' || c == '}') && at + 1 < text.length() && text.charAt(at + 1) == c;
      if (c == '{' && !isDoubled) {
        hole();
      } else {
        literal(c);
        at += isDoubled ? 2 : 1;
      }
    }
    return expression.append('"').toString();
  }

  private void hole() {
    int end = closing(at);
    holes.add(text.substring(at + 1, end));
    expression.append("\" + (").append(text, at + 1, end).append(") + \"");
    at = end + 1;
  }

  private void literal(char c) {
    switch (c) {
      case '"', '\\' -> expression.append('\\').append(c);
      case '\n' -> expression.append("\\n");
      case '\r' -> expression.append("\\r");
      case '\t' -> expression.append("\\t");
      default -> expression.append(c);
    }
  }

  private int closing(int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'') {
        i = closingQuote(i);
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException(Texts.of("debug.log.open", text.substring(open)));
  }

  private int closingQuote(int open) {
    for (int i = open + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == text.charAt(open)) {
        return i;
      }
    }
    return text.length();
  }
}
