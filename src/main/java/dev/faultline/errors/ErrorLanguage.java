package dev.faultline.errors;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The entries that ship with Faultline. Immutable; read once, when the first is asked for. */
public final class ErrorLanguage {
  private static final String FILE = "errors.json";

  private final Map<String, ErrorEntry> entries = new LinkedHashMap<>();

  private ErrorLanguage(List<Json> read) {
    read.stream().map(Json::entry).forEach(entry -> entries.put(entry.name(), entry));
  }

  private static final class Shipped {
    static final ErrorLanguage ERRORS = read();

    private Shipped() {}
  }

  public static ErrorLanguage shipped() {
    return Shipped.ERRORS;
  }

  private static ErrorLanguage read() {
    try (Reader text =
        new InputStreamReader(
            Objects.requireNonNull(ErrorLanguage.class.getResourceAsStream(FILE)),
            StandardCharsets.UTF_8)) {
      return new ErrorLanguage(List.of(new Gson().fromJson(text, Json[].class)));
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
}
