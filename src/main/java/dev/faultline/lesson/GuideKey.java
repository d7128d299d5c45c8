package dev.faultline.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An action that a guide names as in {@code {key:step-over}}: who shows the guide puts there what
 * does it, which in the window is a key of the keymap that is set.
 */
public enum GuideKey {
  RUN("run"),
  RESUME("continue"),
  PAUSE("pause"),
  STEP_OVER("next"),
  STEP_INTO("step"),
  STEP_OUT("return"),
  RUN_TO_CURSOR("until"),
  STOP("kill"),
  TOGGLE_BREAKPOINT("break"),
  STEP_INTO_CALL("stepinto"),
  DROP_FRAME("drop"),
  FORCE_RETURN("force"),
  APPLY_CHANGES("redefine"),
  EVALUATE("eval");

  private static final Pattern PLACE = Pattern.compile("\\{key:([^}]*)}");

  private final String command;

  GuideKey(String command) {
    this.command = command;
  }

  /** What stands for it in a guide. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The command that does the same in a console. */
  public String command() {
    return command;
  }

  /** The guide with each action replaced by what does it; a name that is none stays as it is. */
  public static String fill(String guide, Function<GuideKey, String> shown) {
    return PLACE
        .matcher(guide)
        .replaceAll(
            place -> Matcher.quoteReplacement(of(place.group(1)).map(shown).orElse(place.group())));
  }

  /** The names that a text takes for actions, in its order. */
  public static List<String> namesIn(String text) {
    return PLACE.matcher(text).results().map(place -> place.group(1)).toList();
  }

  /** The action of a name, if it is one. */
  public static Optional<GuideKey> of(String id) {
    return Arrays.stream(values()).filter(key -> key.id().equals(id)).findFirst();
  }
}
