package dev.faultline.errors;

import com.google.gson.Gson;
import dev.faultline.i18n.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The entries that ship with Faultline, in one language. Immutable; read when first asked for. */
public final class ErrorLanguage {
  private static final Map<String, ErrorLanguage> READ = new ConcurrentHashMap<>();

  private final Map<String, ErrorEntry> entries = new LinkedHashMap<>();

  private ErrorLanguage(Stream<ErrorEntry> all) {
    all.forEach(entry -> entries.put(entry.name(), entry));
  }

  /** In the language that texts are wanted in; in English where it has no translation. */
  public static ErrorLanguage shipped() {
    return READ.computeIfAbsent(Texts.language().getLanguage(), ErrorLanguage::read);
  }

  private static ErrorLanguage read(String language) {
    Map<String, Translation> translations = new HashMap<>();
    read("errors_" + language + ".json", Translation[].class)
        .forEach(each -> translations.put(each.name(), each));
    return new ErrorLanguage(
        read("errors.json", Json[].class)
            .map(Json::entry)
            .map(
                entry ->
                    translations.containsKey(entry.name())
                        ? translations.get(entry.name()).of(entry)
                        : entry));
  }

  private static <T> Stream<T> read(String file, Class<T[]> type) {
    try (InputStream found = ErrorLanguage.class.getResourceAsStream(file)) {
      return found == null
          ? Stream.empty()
          : Stream.of(
              new Gson().fromJson(new InputStreamReader(found, StandardCharsets.UTF_8), type));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All entries: exceptions, then messages of the compiler. */
  public List<ErrorEntry> all() {
    return List.copyOf(entries.values());
  }

  /**
   * What an exception means.
   *
   * @param classes binary names of its class and those above, the nearest first; the first that is
   *     known counts
   */
  public Optional<ErrorEntry> exception(List<String> classes) {
    return classes.stream().map(entries::get).filter(Objects::nonNull).findFirst();
  }

  /** What a message of the compiler means, by javac's key. */
  public Optional<ErrorEntry> message(String code) {
    return Stream.iterate(code, key -> !key.isEmpty(), ErrorLanguage::above)
        .map(entries::get)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static String above(String key) {
    return key.substring(0, Math.max(0, key.lastIndexOf('.')));
  }

  /** The entry that somebody names: by its title, or by its whole name. */
  public Optional<ErrorEntry> named(String word) {
    return all().stream()
        .filter(entry -> entry.name().equals(word) || entry.title().equalsIgnoreCase(word))
        .findFirst();
  }

  /** An entry as it stands in the file; a title is left out where the class's name is one. */
  private record Json(
      String name,
      @Nullable String title,
      String means,
      List<String> causes,
      String look,
      String example,
      @Nullable List<String> lessons) {
    ErrorEntry entry() {
      return new ErrorEntry(
          name,
          title == null ? name.substring(name.lastIndexOf('.') + 1) : title,
          means,
          causes,
          look,
          example,
          lessons == null ? List.of() : lessons);
    }
  }

  /** What a person reads of an entry, in another language; titles are the JDK's own. */
  private record Translation(String name, String means, List<String> causes, String look) {
    ErrorEntry of(ErrorEntry entry) {
      return new ErrorEntry(
          entry.name(), entry.title(), means, causes, look, entry.example(), entry.lessons());
    }
  }
}
