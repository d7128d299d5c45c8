package dev.faultline.search;

import dev.faultline.i18n.Texts;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells bad runs from good ones by what they did.
 *
 * @param text how it was written, as {@link #FORM} says
 */
public record Oracle(String text) {
  /** How an oracle is written; a run is bad when it holds. */
  public static final String FORM = "[not] (out | err) contains TEXT, or exit (== | !=) NUMBER";

  private static final Pattern PRINTED = Pattern.compile("(not\\s+)?(out|err)\\s+contains\\s+(.+)");
  private static final Pattern EXIT = Pattern.compile("(?:exit\\s*)(==|!=)\\s*(\\d{1,9})");

  /**
   * Takes an oracle as written.
   *
   * @throws IllegalArgumentException with a line for the learner when it does not read as one
   */
  public Oracle {
    text = text.strip();
    if (!PRINTED.matcher(text).matches() && !EXIT.matcher(text).matches()) {
      throw new IllegalArgumentException(Texts.of("refused.oracle", text, FORM));
    }
  }

  /** Whether a run with this output and exit code is bad. */
  public boolean isBad(String out, String err, int exitCode) {
    Matcher exit = EXIT.matcher(text);
    if (exit.matches()) {
      return exit.group(1).equals("==") == (exitCode == Integer.parseInt(exit.group(2)));
    }
    Matcher printed = PRINTED.matcher(text);
    if (!printed.matches()) {
      throw new IllegalStateException(text);
    }
    String stream = printed.group(2).equals("out") ? out : err;
    return stream.contains(unquoted(printed.group(3))) == (printed.group(1) == null);
  }

  private static String unquoted(String text) {
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1)
        : text;
  }
}
