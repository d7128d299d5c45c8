package dev.faultline.ui.toolkit;

import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The texts that a person reads, from the bundle {@code dev.faultline.ui.messages}. */
public final class Texts {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("dev.faultline.ui.messages");

  private Texts() {}

  /**
   * The text of a key, with {@code {0}}, {@code {1}} … replaced by the arguments.
   *
   * @throws MissingResourceException when the bundle lacks the key
   */
  public static String of(String key, Object... arguments) {
    String text = BUNDLE.getString(key);
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return text;
  }

  /** The text for one, or for another number, from {@code key.one} and {@code key.many}. */
  public static String count(String key, int number) {
    return of(key + (number == 1 ? ".one" : ".many"), number);
  }
}
