package dev.faultline.lesson;

import dev.faultline.lesson.JsonNode.NumberNode;
import dev.faultline.lesson.JsonNode.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The way from every older format that can still be read to {@link LessonReader#FORMAT}.
 *
 * @param steps one for each older format, the oldest first; the last leads to the present one
 */
record Migrations(List<Migration> steps) {
  /** All there are. Format 1 is the first, so nothing is older. */
  static final Migrations ALL = new Migrations(List.of());

  private static final String FORMAT = "format";

  Migrations {
    steps = List.copyOf(steps);
  }

  /** The format that a {@code lesson.json} names; empty when it is no whole number. */
  static OptionalInt format(JsonNode lesson) {
    if (lesson instanceof ObjectNode object
        && object.members().get(FORMAT) instanceof NumberNode format) {
      try {
        return OptionalInt.of(new BigDecimal(format.digits()).intValueExact());
      } catch (ArithmeticException | NumberFormatException notWhole) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  /** A {@code lesson.json} of an older format in the present one; any other as it is. */
  JsonNode lesson(JsonNode lesson, OptionalInt format) {
    JsonNode migrated = lesson;
    for (int from : from(format)) {
      if (migrated instanceof ObjectNode object) {
        migrated = withFormat(step(from).lesson(object), from + 1);
      }
    }
    return migrated;
  }

  /** The {@code walkthrough.json} of a lesson of an older format in the present one. */
  JsonNode walkthrough(JsonNode walkthrough, OptionalInt format) {
    JsonNode migrated = walkthrough;
    for (int from : from(format)) {
      if (migrated instanceof ObjectNode object) {
        migrated = step(from).walkthrough(object);
      }
    }
    return migrated;
  }

  /** The formats to migrate from, one after the other; none when it is unknown or the present. */
  private int[] from(OptionalInt format) {
    boolean older = format.isPresent() && format.getAsInt() >= oldest();
    return older ? IntStream.range(format.getAsInt(), LessonReader.FORMAT).toArray() : new int[0];
  }

  private int oldest() {
    return LessonReader.FORMAT - steps.size();
  }

  private Migration step(int from) {
    return steps.get(from - oldest());
  }

  private static ObjectNode withFormat(ObjectNode lesson, int format) {
    Map<String, JsonNode> members = new LinkedHashMap<>(lesson.members());
    members.computeIfPresent(
        FORMAT, (key, old) -> new NumberNode(old.line(), old.path(), Integer.toString(format)));
    return new ObjectNode(lesson.line(), lesson.path(), members, lesson.keyLines());
  }
}
