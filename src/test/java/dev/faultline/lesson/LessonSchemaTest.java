package dev.faultline.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.faultline.check.kind.CheckKinds;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LessonSchemaTest {
  private static final Path LESSONS = Path.of(System.getProperty("faultline.lessons", "lessons"));
  private static final ValidatorFactory VALIDATOR =
      new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory());
  private static final LessonSchema SCHEMA = new LessonSchema(CheckKinds.ALL);
  private static final Map<String, String> GENERATED =
      Map.of(
          "lesson.schema.json", SCHEMA.lesson(),
          "walkthrough.schema.json", SCHEMA.walkthrough(),
          "history.schema.json", SCHEMA.history());

  @ParameterizedTest
  @ValueSource(strings = {"lesson.schema.json", "walkthrough.schema.json", "history.schema.json"})
  void theCommittedSchemaIsTheOneTheRecordsMake(String name) throws IOException {
    String generated = GENERATED.getOrDefault(name, "");
    if (Boolean.getBoolean("faultline.writeSchema")) {
      Files.writeString(LESSONS.resolve(name), generated);
    }
    assertThat(Files.readString(LESSONS.resolve(name)).replace("\r\n", "\n"))
        .as("write it anew with: mvn test -Dtest=LessonSchemaTest -Dfaultline.writeSchema=true")
        .isEqualTo(generated);
  }

  static Stream<Path> lessonFolders() throws IOException {
    try (Stream<Path> entries = Files.list(LESSONS)) {
      List<Path> folders =
          entries.filter(path -> Files.exists(path.resolve("lesson.json"))).sorted().toList();
      return folders.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("lessonFolders")
  void everyLessonIsValid(Path folder) throws IOException {
    assertThat(errors("lesson.schema.json", read(folder.resolve("lesson.json")))).isEmpty();
    assertThat(errors("walkthrough.schema.json", read(folder.resolve("walkthrough.json"))))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("lessonFolders")
  void everyLessonNamesTheSchema(Path folder) throws IOException {
    assertThat(named(folder, "lesson.json")).isEqualTo("../lesson.schema.json");
    assertThat(named(folder, "walkthrough.json")).isEqualTo("../walkthrough.schema.json");
  }

  private static String named(Path folder, String file) throws IOException {
    return read(folder.resolve(file)).getAsJsonObject().get("$schema").getAsString();
  }

  @Test
  void anUnknownKeyIsNotValid() {
    JsonObject lesson = aLesson();
    lesson.addProperty("difficult", 1);
    assertThat(errors("lesson.schema.json", lesson)).isNotEmpty();
  }

  @Test
  void aMissingKeyIsNotValid() {
    JsonObject lesson = aLesson();
    lesson.remove("skill");
    assertThat(errors("lesson.schema.json", lesson)).isNotEmpty();
  }

  @Test
  void anUnknownKindOfCheckIsNotValid() {
    JsonObject lesson = aLesson();
    lesson.getAsJsonArray("checks").get(0).getAsJsonObject().addProperty("kind", "guess");
    assertThat(errors("lesson.schema.json", lesson)).isNotEmpty();
  }

  @Test
  void aNumberOutOfRangeIsNotValid() {
    JsonObject lesson = aLesson();
    lesson.addProperty("difficulty", 6);
    assertThat(errors("lesson.schema.json", lesson)).isNotEmpty();
  }

  @Test
  void anUnknownActIsNotValid() {
    assertThat(errors("walkthrough.schema.json", "{\"acts\": [{\"act\": \"run\"}]}")).isEmpty();
    assertThat(errors("walkthrough.schema.json", "{\"acts\": [{\"act\": \"jump\"}]}")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lesson.schema.json", "walkthrough.schema.json"})
  void everyExampleAndEveryDefaultIsValidWhereItStands(String name) {
    JsonObject schema = JsonParser.parseString(GENERATED.getOrDefault(name, "")).getAsJsonObject();
    JsonObject definitions = schema.getAsJsonObject("$defs");
    assertThat(wrongExamples(schema, definitions)).isEmpty();
    definitions
        .entrySet()
        .forEach(
            entry ->
                assertThat(wrongExamples(entry.getValue().getAsJsonObject(), definitions))
                    .as(entry.getKey())
                    .isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"lesson.schema.json", "walkthrough.schema.json"})
  void everyKeyOfEveryObjectIsDescribedAndShown(String name) {
    List<String> bare = new ArrayList<>();
    noteBareKeys("#", JsonParser.parseString(GENERATED.getOrDefault(name, "")), bare);
    assertThat(bare).isEmpty();
  }

  /** Walks all of a schema, wherever it holds properties. */
  private static void noteBareKeys(String place, JsonElement json, List<String> bare) {
    if (json.isJsonArray()) {
      json.getAsJsonArray().forEach(element -> noteBareKeys(place, element, bare));
    } else if (json.isJsonObject()) {
      JsonObject schema = json.getAsJsonObject();
      if (schema.has("additionalProperties") && schema.has("properties")) {
        schema
            .getAsJsonObject("properties")
            .entrySet()
            .forEach(
                key -> {
                  if (!isDocumented(key.getValue().getAsJsonObject())) {
                    bare.add(place + "/" + key.getKey());
                  }
                });
      }
      schema
          .entrySet()
          .forEach(inner -> noteBareKeys(place + "/" + inner.getKey(), inner.getValue(), bare));
    }
  }

  private static boolean isDocumented(JsonObject key) {
    return key.has("description")
        && !key.get("description").getAsString().isBlank()
        && key.has("examples")
        && !key.getAsJsonArray("examples").isEmpty();
  }

  private static List<String> wrongExamples(JsonObject record, JsonObject definitions) {
    return record.getAsJsonObject("properties").entrySet().stream()
        .filter(entry -> !examplesFit(entry.getValue().getAsJsonObject(), definitions))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean examplesFit(JsonObject property, JsonObject definitions) {
    JsonObject schema = property.deepCopy();
    schema.add("$defs", definitions);
    List<JsonElement> values = new ArrayList<>(property.getAsJsonArray("examples").asList());
    if (property.has("default")) {
      values.add(property.get("default"));
    }
    return values.stream()
        .allMatch(value -> VALIDATOR.validate(schema.toString(), value.toString()).isValid());
  }

  private static JsonObject aLesson() {
    return read(LESSONS.resolve("a1-first-stop/lesson.json")).getAsJsonObject();
  }

  private static JsonElement read(Path file) {
    try {
      return JsonParser.parseString(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> errors(String schema, JsonElement json) {
    return errors(schema, json.toString());
  }

  private static List<String> errors(String schema, String json) {
    Validator.Result result = VALIDATOR.validate(GENERATED.getOrDefault(schema, ""), json);
    return result.isValid()
        ? List.of()
        : result.getErrors().stream()
            .map(error -> error.getInstanceLocation() + ": " + error.getError())
            .toList();
  }
}
