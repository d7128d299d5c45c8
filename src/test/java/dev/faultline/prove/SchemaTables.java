package dev.faultline.prove;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Tables in Markdown of the keys that a JSON Schema describes. */
final class SchemaTables {
  private final JsonObject schema;

  SchemaTables(JsonObject schema) {
    this.schema = schema;
  }

  /** One heading and table for the file itself, and one for each kind of object in it. */
  String markdown(String file) {
    StringBuilder text = new StringBuilder("### `" + file + "`\n\n" + table(schema));
    if (schema.has("$defs")) {
      for (Map.Entry<String, JsonElement> definition : definitions().entrySet()) {
        text.append("\n#### ").append(heading(definition.getKey())).append("\n\n");
        text.append(table(definition.getValue().getAsJsonObject()));
      }
    }
    return text.toString();
  }

  private Map<String, JsonElement> definitions() {
    return schema.getAsJsonObject("$defs").asMap();
  }

  private static String heading(String definition) {
    String[] choice = definition.split(":", 2);
    return choice.length == 1
        ? "`" + definition + "`"
        : "`\"%s\": \"%s\"`".formatted(choice[0], choice[1]);
  }

  private static String table(JsonObject object) {
    List<String> rows = new ArrayList<>();
    for (Map.Entry<String, JsonElement> key :
        object.getAsJsonObject("properties").asMap().entrySet()) {
      JsonObject value = key.getValue().getAsJsonObject();
      if (!value.has("const")) {
        rows.add(row(key.getKey(), value, isRequired(object, key.getKey())));
      }
    }
    return rows.isEmpty()
        ? "No further keys.\n"
        : "| key | | what | for example |\n| --- | --- | --- | --- |\n" + String.join("", rows);
  }

  private static boolean isRequired(JsonObject object, String key) {
    return object.has("required") && strings(object.getAsJsonArray("required")).contains(key);
  }

  private static String row(String key, JsonObject value, boolean required) {
    String when =
        required ? "needed" : value.has("default") ? "else `" + value.get("default") + "`" : "";
    String what = value.get("description").getAsString();
    if (value.has("enum")) {
      what +=
          strings(value.getAsJsonArray("enum")).stream()
              .map(choice -> "`" + choice + "`")
              .collect(Collectors.joining(", ", " One of ", "."));
    }
    return "| `%s` | %s | %s | `%s` |\n"
        .formatted(key, cell(when), cell(what), cell(example(value)));
  }

  private static String example(JsonObject value) {
    return value.getAsJsonArray("examples").get(0).toString();
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ");
  }

  private static List<String> strings(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsString).toList();
  }
}
