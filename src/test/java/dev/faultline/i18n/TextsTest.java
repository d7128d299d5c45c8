package dev.faultline.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/faultline");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.(?:[A-Za-z0-9]+\\.?)*)\"");

  private static final Pattern FILE = Pattern.compile("\\.(?:jsonl?|md)$");

  private static Set<String> bundle() {
    return new TreeSet<>(ResourceBundle.getBundle("dev.faultline.i18n.messages").keySet());
  }

  private static Set<String> literals() throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<Path> sources =
          files.filter(file -> file.toString().endsWith(".java")).collect(Collectors.toList());
      for (Path source : sources) {
        Matcher matcher = LITERAL.matcher(Files.readString(source));
        while (matcher.find()) {
          found.add(matcher.group(1));
        }
      }
    }
    return found;
  }

  @Test
  void everyKeyNamedInTheSourcesIsInTheBundle() throws IOException {
    Set<String> keys = bundle();
    Set<String> rooms =
        keys.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
    Set<String> missing =
        literals().stream()
            .filter(name -> !FILE.matcher(name).find())
            .filter(name -> rooms.contains(name.substring(0, name.indexOf('.'))))
            .filter(name -> keys.stream().noneMatch(key -> key.equals(name) || isMadeOf(key, name)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(missing).isEmpty();
  }

  @Test
  void everyTextOfTheBundleIsUsed() throws IOException {
    Set<String> used = literals();
    Set<String> unused =
        bundle().stream()
            .filter(key -> used.stream().noneMatch(name -> key.equals(name) || isMadeOf(key, name)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unused).isEmpty();
  }

  /** Whether a key is a name that the sources complete, such as {@code phase.} or a count's. */
  private static boolean isMadeOf(String key, String name) {
    return (name.endsWith(".") && key.startsWith(name)) || key.startsWith(name + ".");
  }

  @Test
  void argumentsTakeTheirPlaces() {
    assertThat(Texts.of("claim.line", "Tariff.java", 7)).isEqualTo("Tariff.java, line 7");
  }
}
