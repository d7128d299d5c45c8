package dev.faultline.prove;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.faultline.PipedApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lessons/AUTHORING.md says of rules, keys and the example is what the program does. */
class AuthoringGuideTest {
  private static final Path LESSONS = PipedApp.shippedLessons();
  private static final Path GUIDE = LESSONS.resolve("AUTHORING.md");

  @Test
  void itListsTheRulesOfTheProver() {
    holdsOrIsWritten("rules", rules());
  }

  @Test
  void itListsTheKeysOfTheSchemas() {
    holdsOrIsWritten("keys", keys());
  }

  private static void holdsOrIsWritten(String part, String right) {
    Pattern place =
        Pattern.compile(
            "(<!-- " + part + " -->\n).*(<!-- end of " + part + " -->)", Pattern.DOTALL);
    String guide = guide();
    String written =
        place.matcher(guide).replaceFirst("$1" + Matcher.quoteReplacement(right) + "$2");
    assertThat(guide).containsPattern(place);
    if (Boolean.getBoolean("faultline.writeSchema")) {
      write(written);
    }
    assertThat(guide())
        .as("write it anew with: mvn test -Dtest=AuthoringGuideTest -Dfaultline.writeSchema=true")
        .isEqualTo(written);
  }

  private static String rules() {
    return new ClassFileImporter()
        .withImportOption(new DoNotIncludeTests()).importPackages("dev.faultline.prove").stream()
            .filter(type -> type.isAssignableTo(Rule.class) && !type.isInterface())
            .map(AuthoringGuideTest::rule)
            .map(rule -> "| `%s` | %s |\n".formatted(rule.id(), rule.title()))
            .sorted()
            .collect(Collectors.joining("", "| rule | holds when |\n| --- | --- |\n", ""));
  }

  private static Rule rule(JavaClass type) {
    try {
      var constructor = type.reflect().getDeclaredConstructor();
      constructor.setAccessible(true);
      return (Rule) constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String keys() {
    try (Stream<Path> files = Files.list(LESSONS)) {
      return files
          .filter(file -> file.toString().endsWith(".schema.json"))
          .sorted()
          .map(AuthoringGuideTest::tables)
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String tables(Path schema) {
    JsonObject json = JsonParser.parseString(read(schema)).getAsJsonObject();
    return new SchemaTables(json)
        .markdown(String.valueOf(schema.getFileName()).replace(".schema", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "buggy/app/Shipping.java, java",
    "fixed/app/Shipping.java, java",
    "tests/hidden/app/ShippingTest.java, java",
    "walkthrough.json, json"
  })
  void itsExampleIsWhatTheSkeletonHolds(String file, String language) throws IOException {
    try (var in = getClass().getResourceAsStream("/dev/faultline/author/skeleton/" + file)) {
      assertThat(in).isNotNull();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(blocks(language)).contains(text.strip());
    }
  }

  private static List<String> blocks(String language) {
    List<String> blocks = new ArrayList<>();
    Matcher block =
        Pattern.compile("```" + language + "\n(.*?)\n```", Pattern.DOTALL).matcher(guide());
    while (block.find()) {
      blocks.add(block.group(1));
    }
    return blocks;
  }

  private static String guide() {
    return read(GUIDE);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(String text) {
    try {
      Files.writeString(GUIDE, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
