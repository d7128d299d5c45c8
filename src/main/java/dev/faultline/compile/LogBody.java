package dev.faultline.compile;

import dev.faultline.i18n.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A text with holes, each of which is an expression in braces; a doubled brace stands for one. */
final class LogBody implements SnippetBody {
  private record Hole(int start, int end, SnippetCode code) {}

  private final String message;
  private final List<Object> parts = new ArrayList<>();

  /**
   * @throws SnippetRefused when a hole is not closed, or holds no expression or one that changes
   *     something
   */
  LogBody(String message) throws SnippetRefused {
    this.message = message;
    StringBuilder plain = new StringBuilder();
    int at = 0;
    while (at < message.length()) {
      char c = message.charAt(at);
      boolean isDoubled =
          (c == '{' || c == '}') && at + 1 < message.length() && message.charAt(at + 1) == c;
      if (c == '{' && !isDoubled) {
        parts.add(plain.toString());
        plain.setLength(0);
        Hole hole = hole(at);
        parts.add(hole);
        at = hole.end() + 1;
      } else {
        plain.append(c);
        at += isDoubled ? 2 : 1;
      }
    }
    parts.add(plain.toString());
  }

  private Hole hole(int open) throws SnippetRefused {
    int depth = 0;
    for (int at = open; at < message.length(); at++) {
      char c = message.charAt(at);
      if (c == '"' || c == '\'') {
        at = closingQuote(at);
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return new Hole(open + 1, at, SnippetCode.question(message.substring(open + 1, at)));
      }
    }
    throw new SnippetRefused(Texts.of("debug.log.open", message.substring(open)));
  }

  private int closingQuote(int open) {
    for (int at = open + 1; at < message.length(); at++) {
      if (message.charAt(at) == '\\') {
        at++;
      } else if (message.charAt(at) == message.charAt(open)) {
        return at;
      }
    }
    return message.length();
  }

  @Override
  public void write(PlacedText text) {
    text.add("return \"\"");
    for (Object part : parts) {
      if (part instanceof Hole hole) {
        text.add(" + (").add(message, hole.start(), hole.end()).add("\n)");
      } else {
        text.add(" + " + literal((String) part));
      }
    }
    text.add(";");
  }

  private static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        literal.append('\\').append(c);
      } else {
        literal.append(c < ' ' ? String.format("\\%03o", (int) c) : String.valueOf(c));
      }
    }
    return literal.append('"').toString();
  }

  @Override
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    parts.forEach(part -> names.addAll(part instanceof Hole hole ? hole.code().names() : Set.of()));
    return names;
  }
}
