package dev.faultline.ui.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.ui.code.Token.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaLexerTest {
  private static List<String> tokens(String text) {
    return JavaLexer.tokens(text).stream()
        .map(token -> token.kind() + " " + text.substring(token.start(), token.end()))
        .toList();
  }

  private static Kind only(String text) {
    List<Token> tokens = JavaLexer.tokens(text);
    assertThat(tokens).as(text).hasSize(1);
    assertThat(tokens.get(0).end()).isEqualTo(text.length());
    return tokens.get(0).kind();
  }

  @Test
  void aDeclarationFallsIntoItsParts() {
    assertThat(tokens("final Ticket t = null;"))
        .containsExactly(
            "KEYWORD final",
            "TYPE Ticket",
            "IDENTIFIER t",
            "OPERATOR =",
            "KEYWORD null",
            "OPERATOR ;");
  }

  @Test
  void aTextBlockMayHoldQuotesAndLines() {
    assertThat(only("\"\"\"\n  say \"hi\" // no comment\n  \"\"\"")).isEqualTo(Kind.TEXT_BLOCK);
  }

  @Test
  void anEscapedQuoteDoesNotEndATextBlock() {
    assertThat(only("\"\"\"\n  \\\"\"\" still in\n\"\"\"")).isEqualTo(Kind.TEXT_BLOCK);
  }

  @Test
  void anOpenTextBlockGoesOnToTheEnd() {
    assertThat(only("\"\"\"\n  int x = 1;")).isEqualTo(Kind.TEXT_BLOCK);
  }

  @Test
  void aStringMayHoldEscapesAndCommentSigns() {
    assertThat(only("\"a \\\" b // c /* d\"")).isEqualTo(Kind.STRING);
    assertThat(only("\"\"")).isEqualTo(Kind.STRING);
  }

  @Test
  void anOpenStringEndsWithItsLine() {
    assertThat(tokens("\"abc\nint")).containsExactly("STRING \"abc", "KEYWORD int");
  }

  @Test
  void charactersMayBeQuotesAndEscapes() {
    assertThat(only("'\"'")).isEqualTo(Kind.CHARACTER);
    assertThat(only("'\\''")).isEqualTo(Kind.CHARACTER);
    assertThat(only("'\\u0041'")).isEqualTo(Kind.CHARACTER);
  }

  @Test
  void aLineCommentEndsWithItsLine() {
    assertThat(tokens("// a \"b\nint")).containsExactly("COMMENT // a \"b", "KEYWORD int");
  }

  @Test
  void aBlockCommentMayHoldStarsAndLines() {
    assertThat(only("/** a\n * b ***/")).isEqualTo(Kind.COMMENT);
    assertThat(only("/*/ not closed by its own slash */")).isEqualTo(Kind.COMMENT);
    assertThat(only("/* open\n int x")).isEqualTo(Kind.COMMENT);
  }

  @Test
  void annotationsAreTold() {
    assertThat(only("@Override")).isEqualTo(Kind.ANNOTATION);
    assertThat(tokens("@interface Key")).containsExactly("KEYWORD @interface", "TYPE Key");
  }

  @Test
  void numbersOfEveryShapeAreOneToken() {
    for (String number :
        List.of(
            "0", "1_000", "0xFFL", "0b101", "1.5", ".5f", "1e-9", "2.5E+3d", "0x1.8p-3", "10L")) {
      assertThat(only(number)).as(number).isEqualTo(Kind.NUMBER);
    }
  }

  @Test
  void aMinusAfterANumberIsAnOperator() {
    assertThat(tokens("1-2")).containsExactly("NUMBER 1", "OPERATOR -", "NUMBER 2");
    assertThat(tokens("0xe-2")).containsExactly("NUMBER 0xe", "OPERATOR -", "NUMBER 2");
  }

  @Test
  void tokensCoverTheTextInOrderWithoutOverlap() {
    String text = "class A { String s = \"x\"; /* c */ char c = 'y'; int n = 0x1F; }";
    int at = 0;
    for (Token token : JavaLexer.tokens(text)) {
      assertThat(token.start()).isGreaterThanOrEqualTo(at);
      assertThat(text.substring(at, token.start())).isBlank();
      at = token.end();
    }
    assertThat(at).isEqualTo(text.length());
  }
}
