package dev.faultline.lesson;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.faultline.lesson.Choices.Choice;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;

/** The JSON Schema of the types that components of records have. */
final class SchemaTypes {
  private final LessonSchema schemas;
  private final JsonObject definitions;

  /**
   * @param definitions takes the schemas of records, by name
   */
  SchemaTypes(LessonSchema schemas, JsonObject definitions) {
    this.schemas = schemas;
    this.definitions = definitions;
  }

  /** The schema of a type under rules. */
  JsonObject of(Type type, ValueRules rules) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == List.class
          ? list(arguments[0], rules)
          : map(arguments[1], rules);
    }
    if (type == String.class) {
      return text(rules);
    } else if (type == int.class) {
      return number("integer", rules);
    } else if (type == double.class) {
      return number("number", rules);
    } else if (type == boolean.class) {
      return typed("boolean", rules);
    }
    Class<?> wanted = (Class<?>) type;
    Choice choice = schemas.choices().get(wanted);
    return choice == null ? reference(wanted.asSubclass(Record.class)) : oneOf(choice);
  }

  private static JsonObject typed(String name, ValueRules rules) {
    JsonObject schema = new JsonObject();
    if (rules.nullable()) {
      JsonArray types = new JsonArray();
      types.add(name);
      types.add("null");
      schema.add("type", types);
    } else {
      schema.addProperty("type", name);
    }
    return schema;
  }

  private JsonObject list(Type elementType, ValueRules rules) {
    JsonObject schema = typed("array", rules);
    if (rules.min() > 0) {
      schema.addProperty("minItems", (long) rules.min());
    }
    schema.add("items", of(elementType, rules.ofElement()));
    return schema;
  }

  private JsonObject map(Type valueType, ValueRules rules) {
    JsonObject schema = typed("object", rules);
    schema.add("additionalProperties", of(valueType, rules.ofElement()));
    return schema;
  }

  private static JsonObject text(ValueRules rules) {
    JsonObject schema = typed("string", rules);
    if (!rules.oneOf().isEmpty()) {
      JsonArray allowed = new JsonArray();
      rules.oneOf().forEach(allowed::add);
      schema.add("enum", allowed);
    } else if (rules.pattern() != null) {
      schema.addProperty("pattern", "^(?:" + rules.pattern() + ")$");
    } else if (!rules.blankAllowed()) {
      schema.addProperty("pattern", "\\S");
    }
    return schema;
  }

  private static JsonObject number(String name, ValueRules rules) {
    JsonObject schema = typed(name, rules);
    if (rules.min() != Double.NEGATIVE_INFINITY) {
      schema.add("minimum", ValueRules.number(rules.min()));
    }
    if (rules.max() != Double.POSITIVE_INFINITY) {
      schema.add("maximum", ValueRules.number(rules.max()));
    }
    return schema;
  }

  private JsonObject reference(Class<? extends Record> type) {
    String name = Choices.hyphenated(type);
    if (!definitions.has(name)) {
      definitions.add(name, new JsonObject());
      definitions.add(name, schemas.record(type, this));
    }
    return reference(name);
  }

  private JsonObject oneOf(Choice choice) {
    JsonArray options = new JsonArray();
    choice
        .records()
        .forEach(
            (name, type) -> {
              String definition = choice.key() + ":" + name;
              definitions.add(definition, tagged(choice.key(), name, type));
              options.add(reference(definition));
            });
    JsonObject schema = new JsonObject();
    schema.add("oneOf", options);
    return schema;
  }

  /** A record with one more key, which names it. */
  private JsonObject tagged(String key, String name, Class<? extends Record> type) {
    JsonObject schema = schemas.record(type, this);
    JsonObject tag = new JsonObject();
    tag.addProperty("description", "Which of them it is.");
    JsonArray examples = new JsonArray();
    examples.add(name);
    tag.add("examples", examples);
    tag.addProperty("const", name);
    JsonObject properties = new JsonObject();
    properties.add(key, tag);
    JsonObject others = schema.getAsJsonObject("properties");
    others.entrySet().forEach(e -> properties.add(e.getKey(), e.getValue()));
    schema.add("properties", properties);
    JsonArray required = new JsonArray();
    required.add(key);
    required.addAll(schema.getAsJsonArray("required"));
    schema.add("required", required);
    return schema;
  }

  private static JsonObject reference(String definition) {
    JsonObject schema = new JsonObject();
    schema.addProperty("$ref", "#/$defs/" + definition);
    return schema;
  }
}
