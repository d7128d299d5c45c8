package dev.faultline.debug;

import java.util.Optional;
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
  private static final Pattern FORM = Pattern.compile("([\\p{L}_$][^\\s#]*)#(\\d{1,15})");

  /** The name that an expression as a whole is; empty when it is Java, or neither. */
  public static Optional<ObjectName> of(String expression) {
    Matcher form = FORM.matcher(expression.strip());
    return form.matches()
        ? Optional.of(new ObjectName(form.group(1), Long.parseLong(form.group(2))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return type + "#" + number;
  }
}
