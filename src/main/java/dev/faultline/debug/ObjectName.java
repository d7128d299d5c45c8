package dev.faultline.debug;

import dev.faultline.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An object as snapshots show it, by class and number: {@code Chart#7}. Numbers are given anew in
 * each run.
 *
 * @param type the simple name of its class
 * @param number the {@link ValueSnapshot#objectId}
 */
public record ObjectName(String type, long number) {
  private static final String WORD = "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*+";

  /** What is quoted or remarked, or words with or without a number behind. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"\"\"(?:[^\"\\\\]++|\\\\.|\"(?!\"\"))*+"
              + "(?:\"\"\")?+|\"(?:[^\"\\\\\\n]++|\\\\.)*+\"?+"
              + "|'(?:[^'\\\\\\n]++|\\\\.)*+'?+"
              + "|//[^\\n]*+|/\\*.*?(?:\\*/|\\z)"
              + ("|(" + WORD + "(?:\\." + WORD + ")*+(?:\\[\\d*+])*+)")
              + "(?:#(\\d{1,15}+)(?!\\p{javaJavaIdentifierPart}))?+",
          Pattern.DOTALL);

  /** The names in Java code, in their order; literals and comments have none. */
  public static List<ObjectName> in(String code) {
    List<ObjectName> names = new ArrayList<>();
    replace(
        code,
        name -> {
          names.add(name);
          return "";
        });
    return names;
  }

  /** Java code with something else in place of each name. */
  public static String replace(String code, Function<ObjectName, String> by) {
    return code.indexOf('#') < 0
        ? code
        : TOKEN.matcher(code).replaceAll(token -> Matcher.quoteReplacement(replaced(token, by)));
  }

  private static String replaced(MatchResult token, Function<ObjectName, String> by) {
    String number = token.group(2);
    return number == null
        ? token.group()
        : by.apply(new ObjectName(token.group(1), Long.parseLong(number)));
  }

  /**
   * Makes sure that code which outlives a run has no names in it.
   *
   * @throws CommandRefused when it has
   */
  public static void requireNoneIn(String code) {
    for (ObjectName each : in(code)) {
      throw new CommandRefused(Texts.of("debug.value.nameOutlived", each));
    }
  }

  @Override
  public String toString() {
    return type + "#" + number;
  }
}
