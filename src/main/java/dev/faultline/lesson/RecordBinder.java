package dev.faultline.lesson;

import dev.faultline.i18n.Texts;
import dev.faultline.lesson.JsonNode.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns JSON objects into records whose components carry {@link Key}, and notes everything that
 * does not fit, not just the first thing.
 */
final class RecordBinder {
  private final Choices choices;
  private final ProblemSink problems;
  private final ScalarBinder scalars;
  private final ValueBinder binder;

  RecordBinder(Choices choices, ProblemSink problems) {
    this.choices = choices;
    this.problems = problems;
    this.scalars = new ScalarBinder(problems);
    this.binder = new ValueBinder(choices, problems, scalars, this);
  }

  /**
   * Binds a whole file; empty when something is wrong with it that leaves a record incomplete. A
   * single value that is wrong is noted and stood in for by its example.
   */
  <T extends Record> Optional<T> bind(JsonNode root, Class<T> type) {
    ValueRules none = ValueRules.of(Keys.of(type.getRecordComponents()[0])).ofElement();
    Bound bound = record(root, type, null, none);
    return bound.good() ? Optional.ofNullable(bound.value()).map(type::cast) : Optional.empty();
  }

  /** Binds a record; {@code tag} is a key that it has besides its components. */
  Bound record(
      JsonNode node, Class<? extends Record> type, @Nullable String tag, ValueRules rules) {
    if (!(node instanceof ObjectNode object)) {
      return scalars.wrongType(node, Texts.of("problem.type.object"), rules);
    }
    RecordComponent[] components = type.getRecordComponents();
    Set<String> known = new LinkedHashSet<>();
    if (tag != null) {
      known.add(tag);
    }
    List<@Nullable Object> values = new ArrayList<>();
    boolean good = true;
    for (RecordComponent component : components) {
      known.add(component.getName());
      Bound bound = component(object, component);
      good &= bound.good();
      values.add(bound.value());
    }
    noteUnknownKeys(object, known);
    return good ? made(object, type, values) : Bound.BAD;
  }

  private Bound made(
      ObjectNode object, Class<? extends Record> type, List<@Nullable Object> values) {
    try {
      return Bound.to(Keys.construct(type, values));
    } catch (IllegalArgumentException e) {
      problems.add(object, String.valueOf(e.getMessage()));
      return Bound.BAD;
    }
  }

  private Bound component(ObjectNode object, RecordComponent component) {
    Key key = Keys.of(component);
    JsonNode node = object.members().get(component.getName());
    if (node == null && key.fallback().isEmpty()) {
      String name = component.getName();
      problems.add(
          object.line(),
          JsonNode.path(object.path(), name),
          Texts.of("problem.key.missing", name, key.example()));
      return standIn(component);
    }
    JsonNode present = node == null ? Keys.fallback(component) : node;
    Bound bound = binder.value(present, component.getGenericType(), ValueRules.of(key));
    return bound.good() ? bound : standIn(component);
  }

  /**
   * The example in place of a single value that is wrong, so that the rest of the file can still be
   * held against itself. An id has none: others refer to it.
   */
  private Bound standIn(RecordComponent component) {
    Class<?> type = component.getType();
    boolean single = type.isPrimitive() || type == String.class;
    if (!single || component.getName().equals("id")) {
      return Bound.BAD;
    }
    ValueBinder unheard = new RecordBinder(choices, new ProblemSink("", new ArrayList<>())).binder;
    return unheard.value(
        Keys.example(component), component.getGenericType(), ValueRules.of(Keys.of(component)));
  }

  private void noteUnknownKeys(ObjectNode object, Set<String> known) {
    object
        .keyLines()
        .forEach(
            (key, line) -> {
              if (!known.contains(key)) {
                problems.add(
                    line,
                    JsonNode.path(object.path(), key),
                    Texts.of("problem.key.unknown", key, Nearest.hint(key, known)));
              }
            });
  }
}
