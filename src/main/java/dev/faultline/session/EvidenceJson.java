package dev.faultline.session;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.faultline.check.Evidence;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Evidence as entries of a learner's journal: its record's name under {@code type}, then its
 * fields.
 */
final class EvidenceJson {
  private static final Gson GSON = new Gson();
  private static final String TYPE = "type";
  private static final Map<String, Class<?>> KINDS =
      Arrays.stream(Evidence.class.getPermittedSubclasses())
          .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

  private EvidenceJson() {}

  static JsonObject write(Evidence evidence) {
    JsonObject entry = new JsonObject();
    entry.addProperty(TYPE, evidence.getClass().getSimpleName());
    GSON.toJsonTree(evidence)
        .getAsJsonObject()
        .entrySet()
        .forEach(e -> entry.add(e.getKey(), e.getValue()));
    return entry;
  }

  /** Empty for an entry of another kind, such as one written by a newer Faultline. */
  static Optional<Evidence> read(JsonObject entry) {
    JsonElement type = entry.get(TYPE);
    Class<?> kind = type == null ? null : KINDS.get(type.getAsString());
    if (kind == null) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable((Evidence) GSON.fromJson(entry, kind));
    } catch (JsonParseException | IllegalArgumentException broken) {
      return Optional.empty();
    }
  }
}
