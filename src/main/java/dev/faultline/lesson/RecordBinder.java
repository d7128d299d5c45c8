package dev.faultline.lesson;

import dev.faultline.i18n.Texts;
import dev.faultline.lesson.JsonNode.ObjectNode;
import dev.faultline.lesson.RecordShape.Component;
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
    ValueRules none = RecordShape.of(type).components().get(0).rules().ofElement();
    Bound bound = record(root, type, null, none);
    return bound.good() ? Optional.ofNullable(bound.value()).map(type::cast) : Optional.empty();
  }

  /** Binds a record; {@code tag} is a key that it has besides its components. */
  Bound record(
      JsonNode node, Class<? extends Record> type, @Nullable String tag, ValueRules rules) {
    if (!(node instanceof ObjectNode object)) {
      return scalars.wrongType(node, Texts.of("problem.type.object"), rules);
    }
    RecordShape shape = RecordShape.of(type);
    Set<String> known = new LinkedHashSet<>();
    if (tag != null) {
      known.add(tag);
    }
    List<@Nullable Object> values = new ArrayList<>();
    boolean good = true;
    shape.components().forEach(each -> known.add(each.name()));
    for (Component component : shape.components()) {
      Bound bound = component(object, component, known);
      good &= bound.good();
      values.add(bound.value());
    }
    noteUnknownKeys(object, known);
    return good ? made(object, shape, values) : Bound.BAD;
  }

  private Bound made(ObjectNode object, RecordShape shape, List<@Nullable Object> values) {
    try {
      return Bound.to(shape.construct(values));
    } catch (IllegalArgumentException e) {
      problems.add(object, String.valueOf(e.getMessage()));
      return Bound.BAD;
    }
  }

  /** Whether an unknown key is told to be like this one, so that it is not missing besides. */
  private static boolean isMisspelt(String key, ObjectNode object, Set<String> keys) {
    return object.members().keySet().stream()
        .filter(each -> !keys.contains(each))
        .anyMatch(each -> Nearest.like(each, keys).filter(key::equals).isPresent());
  }

  private Bound component(ObjectNode object, Component component, Set<String> keys) {
    String name = component.name();
    JsonNode node = object.members().getOrDefault(name, component.fallback());
    if (node == null) {
      if (!isMisspelt(name, object, keys)) {
        problems.add(
            object.line(),
            JsonNode.path(object.path(), name),
            Texts.of("problem.key.missing", name, component.key().example()));
      }
      return standIn(component);
    }
    Bound bound = binder.value(node, component.type(), component.rules());
    return bound.good() ? bound : standIn(component);
  }

  /**
   * The example in place of a single value that is wrong, so that the rest of the file can still be
   * held against itself. An id has none: others refer to it.
   */
  private Bound standIn(Component component) {
    boolean single =
        component.type() == String.class
            || (component.type() instanceof Class<?> type && type.isPrimitive());
    if (!single || component.name().equals("id")) {
      return Bound.BAD;
    }
    ValueBinder unheard = new RecordBinder(choices, new ProblemSink("", new ArrayList<>())).binder;
    return unheard.value(component.example(), component.type(), component.rules());
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
