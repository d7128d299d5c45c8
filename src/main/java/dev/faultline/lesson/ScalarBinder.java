package dev.faultline.lesson;

import dev.faultline.i18n.Texts;
import dev.faultline.lesson.JsonNode.BooleanNode;
import dev.faultline.lesson.JsonNode.NumberNode;
import dev.faultline.lesson.JsonNode.TextNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Turns single JSON values into Java's, and notes what is wrong with them. */
final class ScalarBinder {
  /** No text that must match a pattern is longer; matching costs stack. */
  private static final int LONGEST_PATTERN_TEXT = 200;

  private final ProblemSink problems;

  ScalarBinder(ProblemSink problems) {
    this.problems = problems;
  }

  /** Binds text. */
  Bound text(JsonNode node, ValueRules rules) {
    if (!(node instanceof TextNode text)) {
      return wrongType(node, Texts.of("problem.type.text"), rules);
    }
    String value = text.text();
    if (!rules.oneOf().isEmpty() && !rules.oneOf().contains(value)) {
      String allowed = "`" + String.join("`, `", rules.oneOf()) + "`";
      return bad(node, Texts.of("problem.oneOf", allowed, value));
    }
    if (rules.pattern() != null && !matches(value, rules.pattern())) {
      return bad(node, Texts.of("problem.pattern", rules.example(), value));
    }
    if (!rules.blankAllowed() && value.isBlank()) {
      return bad(node, Texts.of("problem.blank"));
    }
    return Bound.to(value);
  }

  private static boolean matches(String value, Pattern pattern) {
    return value.length() <= LONGEST_PATTERN_TEXT && pattern.matcher(value).matches();
  }

  /** Binds a whole number. */
  Bound wholeNumber(JsonNode node, ValueRules rules) {
    if (!(node instanceof NumberNode number)) {
      return wrongType(node, Texts.of("problem.type.number"), rules);
    }
    try {
      int value = new BigDecimal(number.digits()).intValueExact();
      return inRange(value, rules) ? Bound.to(value) : outOfRange(number, rules);
    } catch (ArithmeticException | NumberFormatException e) {
      return bad(node, Texts.of("problem.whole", suchAs(rules), number.digits()));
    }
  }

  /** Binds a number. */
  Bound number(JsonNode node, ValueRules rules) {
    if (!(node instanceof NumberNode number)) {
      return wrongType(node, Texts.of("problem.type.number"), rules);
    }
    double value = Double.parseDouble(number.digits());
    return inRange(value, rules) ? Bound.to(value) : outOfRange(number, rules);
  }

  /** Binds true or false. */
  Bound truth(JsonNode node, ValueRules rules) {
    return node instanceof BooleanNode truth
        ? Bound.to(truth.value())
        : wrongType(node, Texts.of("problem.type.truth"), rules);
  }

  /** Notes that a value is of another type than it must be. */
  Bound wrongType(JsonNode node, String wanted, ValueRules rules) {
    return bad(node, Texts.of("problem.type", wanted, suchAs(rules), node.what()));
  }

  private static String suchAs(ValueRules rules) {
    return rules.example().isEmpty() ? "" : Texts.of("problem.example", rules.example());
  }

  private static boolean inRange(double value, ValueRules rules) {
    return value >= rules.min() && value <= rules.max();
  }

  private Bound outOfRange(NumberNode number, ValueRules rules) {
    return bad(number, Texts.of("problem.range", rules.range(), number.digits()));
  }

  private Bound bad(JsonNode node, String message) {
    problems.add(node, message);
    return Bound.BAD;
  }
}
