package dev.faultline.lesson;

import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Choices.Choice;
import dev.faultline.lesson.JsonNode.ListNode;
import dev.faultline.lesson.JsonNode.NullNode;
import dev.faultline.lesson.JsonNode.ObjectNode;
import dev.faultline.lesson.JsonNode.TextNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns JSON values into the types that components of records have. */
final class ValueBinder {
  private final Choices choices;
  private final ProblemSink problems;
  private final ScalarBinder scalars;
  private final RecordBinder records;

  ValueBinder(Choices choices, ProblemSink problems, ScalarBinder scalars, RecordBinder records) {
    this.choices = choices;
    this.problems = problems;
    this.scalars = scalars;
    this.records = records;
  }

  /** Binds a value to a component's type. */
  Bound value(JsonNode node, Type type, ValueRules rules) {
    if (node instanceof NullNode && rules.nullable()) {
      return Bound.to(null);
    }
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == List.class
          ? list(node, arguments[0], rules)
          : map(node, arguments[1], rules);
    }
    if (type == String.class) {
      return scalars.text(node, rules);
    } else if (type == int.class) {
      return scalars.wholeNumber(node, rules);
    } else if (type == double.class) {
      return scalars.number(node, rules);
    } else if (type == boolean.class) {
      return scalars.truth(node, rules);
    }
    Class<?> wanted = (Class<?>) type;
    Choice choice = choices.byType().get(wanted);
    return choice == null
        ? records.record(node, wanted.asSubclass(Record.class), null, rules)
        : chosen(node, choice, rules);
  }

  private Bound list(JsonNode node, Type elementType, ValueRules rules) {
    if (!(node instanceof ListNode list)) {
      return scalars.wrongType(node, Texts.of("problem.type.list"), rules);
    }
    boolean good = list.elements().size() >= rules.min();
    if (!good) {
      problems.add(node, Texts.of("problem.size", rules.range(), list.elements().size()));
    }
    List<Object> values = new ArrayList<>();
    for (JsonNode element : list.elements()) {
      Bound bound = value(element, elementType, rules.ofElement());
      Object value = bound.value();
      good &= value != null && values.add(value);
    }
    return good ? Bound.to(List.copyOf(values)) : Bound.BAD;
  }

  private Bound map(JsonNode node, Type valueType, ValueRules rules) {
    if (!(node instanceof ObjectNode object)) {
      return scalars.wrongType(node, Texts.of("problem.type.object"), rules);
    }
    Map<String, Object> values = new LinkedHashMap<>();
    object
        .members()
        .forEach(
            (key, member) -> {
              Object value = value(member, valueType, rules.ofElement()).value();
              if (value != null) {
                values.put(key, value);
              }
            });
    return values.size() == object.members().size() ? Bound.to(Map.copyOf(values)) : Bound.BAD;
  }

  private Bound chosen(JsonNode node, Choice choice, ValueRules rules) {
    if (!(node instanceof ObjectNode object)) {
      return scalars.wrongType(node, Texts.of("problem.type.object"), rules);
    }
    JsonNode name = object.members().get(choice.key());
    if (!(name instanceof TextNode text)) {
      String known = "`" + String.join("`, `", choice.records().keySet()) + "`";
      problems.add(
          name == null ? node : name, Texts.of("problem.choice.unnamed", choice.key(), known));
      return Bound.BAD;
    }
    Class<? extends Record> type = choice.records().get(text.text());
    if (type == null) {
      String hint = Nearest.hint(text.text(), choice.records().keySet());
      problems.add(text, Texts.of("problem.choice.unknown", choice.key(), text.text(), hint));
      return Bound.BAD;
    }
    return records.record(node, type, choice.key(), rules);
  }
}
