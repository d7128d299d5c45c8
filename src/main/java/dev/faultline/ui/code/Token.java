package dev.faultline.ui.code;

/**
 * A piece of Java source.
 *
 * @param start offset of the first character
 * @param end offset after the last
 */
record Token(Kind kind, int start, int end) {
  /** What a token is; white space is no token. */
  enum Kind {
    KEYWORD,
    /** A name that begins with an upper-case letter: a type by Java's custom, or a constant. */
    TYPE,
    IDENTIFIER,
    STRING,
    TEXT_BLOCK,
    CHARACTER,
    NUMBER,
    COMMENT,
    ANNOTATION,
    OPERATOR
  }
}
