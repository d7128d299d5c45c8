package dev.faultline.lesson;

import com.google.gson.JsonPrimitive;
import dev.faultline.i18n.Texts;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a JSON value must be like, as a {@link Key} says.
 *
 * @param example a right value as JSON, empty when there is none to show
 * @param nullable whether null will do
 * @param blankAllowed whether a text may be blank
 * @param oneOf the allowed texts, empty for any
 * @param pattern what a text must match as a whole, null for any text
 */
record ValueRules(
    String example,
    boolean nullable,
    boolean blankAllowed,
    double min,
    double max,
    List<String> oneOf,
    @Nullable Pattern pattern) {

  static ValueRules of(Key key) {
    return new ValueRules(
        key.example(),
        key.fallback().equals("null"),
        !key.fallback().isEmpty(),
        key.min(),
        key.max(),
        List.of(key.oneOf()),
        key.pattern().isEmpty() ? null : Pattern.compile(key.pattern()));
  }

  /** The rules for the elements of a list, or for the values of a map. */
  ValueRules ofElement() {
    return new ValueRules(
        "", false, true, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, oneOf, pattern);
  }

  /** The range in words, such as {@code from 1 to 5}. */
  String range() {
    if (max == Double.POSITIVE_INFINITY) {
      return Texts.of("problem.range.least", shortest(min));
    }
    return min == max
        ? shortest(min)
        : Texts.of("problem.range.between", shortest(min), shortest(max));
  }

  /** A number as JSON, without a needless fraction. */
  static JsonPrimitive number(double number) {
    return number == Math.rint(number)
        ? new JsonPrimitive((long) number)
        : new JsonPrimitive(number);
  }

  private static String shortest(double number) {
    return number(number).getAsString();
  }
}
