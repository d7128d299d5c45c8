package dev.faultline.ui.code;

import java.util.List;
import java.util.Optional;

/** Finds what to evaluate at a place in a text. Pure. */
final class Expressions {
  private Expressions() {}

  /**
   * The name at an offset with what it is a field of, such as {@code ticket.minutes}; empty in
   * comments, literals, keywords, types and method names.
   */
  static Optional<String> at(String text, int offset) {
    List<Token> tokens = JavaLexer.tokens(text);
    int index = indexAt(tokens, offset);
    if (index < 0 || !isName(text, tokens.get(index)) || isCall(text, tokens, index)) {
      return Optional.empty();
    }
    int first = index;
    while (first >= 2 && isDot(text, tokens.get(first - 1))) {
      if (!isName(text, tokens.get(first - 2))) {
        return Optional.empty();
      }
      first -= 2;
    }
    return Optional.of(text.substring(tokens.get(first).start(), tokens.get(index).end()));
  }

  private static int indexAt(List<Token> tokens, int offset) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).start() <= offset && offset < tokens.get(i).end()) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isName(String text, Token token) {
    return token.kind() == Token.Kind.IDENTIFIER
        || (token.kind() == Token.Kind.KEYWORD
            && text.substring(token.start(), token.end()).equals("this"));
  }

  private static boolean isDot(String text, Token token) {
    return token.kind() == Token.Kind.OPERATOR && text.charAt(token.start()) == '.';
  }

  private static boolean isCall(String text, List<Token> tokens, int index) {
    return index + 1 < tokens.size() && text.charAt(tokens.get(index + 1).start()) == '(';
  }
}
