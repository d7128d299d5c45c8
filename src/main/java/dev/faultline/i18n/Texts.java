package dev.faultline.i18n;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts that a person reads, from the bundle {@code dev.faultline.i18n.messages}, and those of
 * the command line's help, from {@code dev.faultline.i18n.help}: in English until a front end asks
 * for another language. Safe for all threads.
 */
public final class Texts {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");
  private static final ResourceBundle ENGLISH = bundle("messages", Locale.ENGLISH);
  private static volatile Locale language = Locale.ENGLISH;
  private static volatile ResourceBundle bundle = ENGLISH;

  private Texts() {}

  /** Gives texts in this language from now on; in English where it has no translation. */
  public static void use(Locale wanted) {
    language = wanted;
    bundle = bundle("messages", wanted);
  }

  /** The language that texts are wanted in. */
  public static Locale language() {
    return language;
  }

  /** The help of the command line, under the keys that picocli looks for. */
  public static ResourceBundle help() {
    return bundle("help", language);
  }

  private static ResourceBundle bundle(String name, Locale language) {
    return ResourceBundle.getBundle(
        "dev.faultline.i18n." + name,
        language,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * The text of a key, with {@code {0}}, {@code {1}} … replaced by the arguments.
   *
   * @throws MissingResourceException when the bundle lacks the key
   */
  public static String of(String key, @Nullable Object... arguments) {
    String text = bundle.getString(key);
    return arguments.length == 0
        ? text
        : PLACEHOLDER
            .matcher(text)
            .replaceAll(found -> Matcher.quoteReplacement(argument(found, arguments)));
  }

  private static String argument(MatchResult placeholder, @Nullable Object... arguments) {
    int index = Integer.parseInt(placeholder.group(1));
    return index < arguments.length ? String.valueOf(arguments[index]) : placeholder.group();
  }

  /**
   * The English text of a key that has no arguments.
   *
   * @throws MissingResourceException when the bundle lacks the key
   */
  public static String english(String key) {
    return ENGLISH.getString(key);
  }

  /** The text for one, or for another number, from {@code key.one} and {@code key.many}. */
  public static String count(String key, int number) {
    return of(key + (number == 1 ? ".one" : ".many"), number);
  }
}
