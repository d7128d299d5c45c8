package dev.faultline.prove;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells the comments of a Java source from its code. */
final class SourceComments {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"\"\"(?:[^\\\\\"]++|\\\\.|\"(?!\"\"))*+\"\"\"" // text block
              + "|\"(?:[^\\\\\"\\n]++|\\\\.)*+\"" // text
              + "|'(?:[^\\\\'\\n]++|\\\\.)*+'" // character
              + "|//[^\\n]*+|/\\*.*?\\*/",
          Pattern.DOTALL);

  private SourceComments() {}

  /**
   * A comment.
   *
   * @param line 1-based line on which it begins
   */
  record Comment(int line, String text) {}

  /** All comments of a source, in order. */
  static List<Comment> of(String source) {
    return comments(source)
        .map(
            found ->
                new Comment(
                    1
                        + (int)
                            source
                                .substring(0, found.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count(),
                    found.group()))
        .toList();
  }

  /** The source without comments, every stretch of blanks as one. */
  static String without(String source) {
    String code =
        TOKEN
            .matcher(source)
            .replaceAll(found -> isComment(found) ? " " : Matcher.quoteReplacement(found.group()));
    return code.replaceAll("\\s+", " ").strip();
  }

  private static Stream<MatchResult> comments(String source) {
    return TOKEN.matcher(source).results().filter(SourceComments::isComment);
  }

  private static boolean isComment(MatchResult found) {
    return found.group().startsWith("/");
  }
}
