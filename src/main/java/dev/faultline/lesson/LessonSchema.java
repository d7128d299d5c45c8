package dev.faultline.lesson;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.faultline.lesson.Choices.Choice;
import dev.faultline.lesson.RecordShape.Component;
import java.util.Map;

/**
 * The JSON Schemas (draft 2020-12) of lesson files, made from the records that the reader fills. An
 * editor uses them to complete and check; the reader itself is stricter still, as it follows names.
 */
public final class LessonSchema {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final Choices choices;

  /**
   * @param checkKinds the record class of each check kind, by the name that {@code kind} gives
   */
  public LessonSchema(Map<String, Class<? extends CheckSpec>> checkKinds) {
    choices = Choices.of(checkKinds);
  }

  /** The schema of {@code lesson.json}. */
  public String lesson() {
    return schema("Faultline lesson", Lesson.class);
  }

  /** The schema of {@code walkthrough.json}. */
  public String walkthrough() {
    return schema("Faultline walkthrough: the reference solution of a lesson", Walkthrough.class);
  }

  /** The schema of {@code history/history.json}. */
  public String history() {
    return schema("Faultline history: the revisions of a lesson's program", HistoryFile.class);
  }

  private String schema(String title, Class<? extends Record> root) {
    JsonObject schema = new JsonObject();
    schema.addProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.addProperty("title", title);
    JsonObject definitions = new JsonObject();
    SchemaTypes types = new SchemaTypes(this, definitions);
    record(root, types).entrySet().forEach(e -> schema.add(e.getKey(), e.getValue()));
    schema.add("$defs", definitions);
    return GSON.toJson(schema) + "\n";
  }

  /** The types that stand for one of several records. */
  Map<Class<?>, Choice> choices() {
    return choices.byType();
  }

  /** The schema of a record. */
  JsonObject record(Class<? extends Record> type, SchemaTypes types) {
    JsonObject schema = new JsonObject();
    schema.addProperty("type", "object");
    JsonObject properties = new JsonObject();
    JsonArray required = new JsonArray();
    for (Component component : RecordShape.of(type).components()) {
      properties.add(component.name(), property(component, types));
      if (component.fallback() == null) {
        required.add(component.name());
      }
    }
    schema.add("properties", properties);
    schema.add("required", required);
    schema.addProperty("additionalProperties", false);
    return schema;
  }

  private static JsonObject property(Component component, SchemaTypes types) {
    Key key = component.key();
    JsonObject schema = new JsonObject();
    schema.addProperty("description", key.value());
    JsonArray examples = new JsonArray();
    examples.add(JsonParser.parseString(key.example()));
    schema.add("examples", examples);
    if (!key.fallback().isEmpty()) {
      JsonElement fallback = JsonParser.parseString(key.fallback());
      schema.add("default", fallback);
    }
    types
        .of(component.type(), component.rules())
        .entrySet()
        .forEach(e -> schema.add(e.getKey(), e.getValue()));
    return schema;
  }
}
