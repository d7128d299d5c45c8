package dev.faultline.ui.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits Java source into tokens, as the language's lexical grammar has it. Never fails: what is
 * not closed ends with its line, or with the text for comments and text blocks.
 */
final class JavaLexer {
  private static final Set<String> KEYWORDS =
      Set.of(
          ("abstract assert boolean break byte case catch char class const continue default do"
                  + " double else enum extends final finally float for goto if implements import"
                  + " instanceof int interface long native new package private protected public"
                  + " return short static strictfp super switch synchronized this throw throws"
                  + " transient try void volatile while true false null var record sealed permits"
                  + " yield")
              .split(" "));

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private JavaLexer(String text) {
    this.text = text;
  }

  /** The tokens of a text, in order, not overlapping. */
  static List<Token> tokens(String text) {
    JavaLexer lexer = new JavaLexer(text);
    while (lexer.at < text.length()) {
      lexer.next();
    }
    return lexer.tokens;
  }

  private void next() {
    char c = text.charAt(at);
    if (Character.isWhitespace(c)) {
      at++;
    } else if (looking("//")) {
      take(Token.Kind.COMMENT, lineEnd(at));
    } else if (looking("/*")) {
      take(Token.Kind.COMMENT, after("*/", at + 2));
    } else if (looking("\"\"\"")) {
      take(Token.Kind.TEXT_BLOCK, textBlockEnd());
    } else if (c == '"' || c == '\'') {
      take(c == '"' ? Token.Kind.STRING : Token.Kind.CHARACTER, quotedEnd(c));
    } else if (startsNumber(c)) {
      take(Token.Kind.NUMBER, numberEnd());
    } else if (c == '@' && at + 1 < text.length() && isNameStart(text.charAt(at + 1))) {
      annotation();
    } else if (isNameStart(c)) {
      name();
    } else {
      take(Token.Kind.OPERATOR, at + 1);
    }
  }

  private void annotation() {
    int end = nameEnd(at + 1);
    boolean declares = text.substring(at + 1, end).equals("interface");
    take(declares ? Token.Kind.KEYWORD : Token.Kind.ANNOTATION, end);
  }

  private void name() {
    int end = nameEnd(at);
    String name = text.substring(at, end);
    if (KEYWORDS.contains(name)) {
      take(Token.Kind.KEYWORD, end);
    } else {
      boolean upper = Character.isUpperCase(name.charAt(0));
      take(upper ? Token.Kind.TYPE : Token.Kind.IDENTIFIER, end);
    }
  }

  private void take(Token.Kind kind, int end) {
    tokens.add(new Token(kind, at, end));
    at = end;
  }

  private boolean looking(String what) {
    return text.startsWith(what, at);
  }

  private int lineEnd(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private int after(String what, int from) {
    int found = text.indexOf(what, from);
    return found < 0 ? text.length() : found + what.length();
  }

  private int textBlockEnd() {
    for (int i = at + 3; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.startsWith("\"\"\"", i)) {
        return i + 3;
      }
    }
    return text.length();
  }

  private int quotedEnd(char quote) {
    int limit = lineEnd(at);
    for (int i = at + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == quote) {
        return i + 1;
      }
    }
    return limit;
  }

  private boolean startsNumber(char c) {
    return isDigit(c) || (c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1)));
  }

  private int numberEnd() {
    boolean hex = looking("0x") || looking("0X");
    int i = at + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean sign = (c == '+' || c == '-') && isExponent(text.charAt(i - 1), hex);
      if (!Character.isLetterOrDigit(c) && c != '_' && c != '.' && !sign) {
        break;
      }
      i++;
    }
    return i;
  }

  private static boolean isExponent(char c, boolean hex) {
    return hex ? c == 'p' || c == 'P' : c == 'e' || c == 'E';
  }

  private int nameEnd(int from) {
    int i = from;
    while (i < text.length() && Character.isJavaIdentifierPart(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNameStart(char c) {
    return Character.isJavaIdentifierStart(c);
  }
}
