package dev.faultline.lesson;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Documents a key of a lesson file on the record component that holds it. The JSON Schema and the
 * strict reader are both made from it, so they cannot disagree. The JSON key is the component's
 * name. A text without a fallback must not be blank.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {
  /** What the key means, for an author. */
  String value();

  /** A JSON value that would be right. */
  String example();

  /** The JSON value that holds when the key is absent; empty for a key that must be there. */
  String fallback() default "";

  /** The allowed texts, empty for any; of a list, the allowed elements. */
  String[] oneOf() default {};

  /** The least number; of a list, the least length. */
  double min() default Double.NEGATIVE_INFINITY;

  /** The greatest number. */
  double max() default Double.POSITIVE_INFINITY;

  /** A regular expression that a text must match as a whole, empty for any text. */
  String pattern() default "";
}
