package dev.faultline.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Every language says everything. */
@ParameterizedClass
@ValueSource(strings = {"messages", "help"})
class BundlesTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

  private final Properties english;
  private final Properties german;

  BundlesTest(String bundle) {
    english = read(bundle + ".properties");
    german = read(bundle + "_de.properties");
  }

  @Test
  void noTextLacksItsTranslation() {
    Set<String> missing = new TreeSet<>(english.stringPropertyNames());
    missing.removeAll(german.stringPropertyNames());
    assertThat(missing).isEmpty();
  }

  @Test
  void noTranslationIsOfATextThatIsGone() {
    Set<String> left = new TreeSet<>(german.stringPropertyNames());
    left.removeAll(english.stringPropertyNames());
    assertThat(left).isEmpty();
  }

  @Test
  void aTranslationHasThePlaceholdersOfItsText() {
    Map<String, List<String>> asked = placeholders(english);
    Map<String, List<String>> given = placeholders(german);
    asked.keySet().retainAll(given.keySet());
    assertThat(given).containsAllEntriesOf(asked);
  }

  @Test
  void noTextIsEmpty() {
    assertThat(english.values()).noneMatch(text -> text.toString().isBlank());
    assertThat(german.values()).noneMatch(text -> text.toString().isBlank());
  }

  /** The placeholders of each text, each once, in order of number: a language may repeat one. */
  private static Map<String, List<String>> placeholders(Properties texts) {
    Map<String, List<String>> found = new TreeMap<>();
    for (String key : texts.stringPropertyNames()) {
      Set<String> numbers = new TreeSet<>();
      PLACEHOLDER
          .matcher(texts.getProperty(key))
          .results()
          .forEach(match -> numbers.add(match.group()));
      found.put(key, new ArrayList<>(numbers));
    }
    return found;
  }

  private static Properties read(String name) {
    try (InputStream in = Texts.class.getResourceAsStream(name)) {
      Properties texts = new Properties();
      texts.load(new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
