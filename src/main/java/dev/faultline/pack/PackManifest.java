package dev.faultline.pack;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Key;
import dev.faultline.lesson.Lesson;
import dev.faultline.lesson.LessonFormatException;
import dev.faultline.lesson.LessonProblem;
import dev.faultline.lesson.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a pack says of itself: {@code manifest.json}, which the author has signed. */
public record PackManifest(
    @Key(value = "Version of the pack format.", example = "1", min = 1, max = 1) int format,
    @Key(
            value = "Id of the pack, the same for all its versions.",
            example = "\"warm-ups\"",
            pattern = Lesson.ID_PATTERN)
        String id,
    @Key(
            value = "Version of the pack, as major.minor.patch.",
            example = "\"1.0.0\"",
            pattern = PackVersion.PATTERN)
        String version,
    @Key(value = "Title of the pack.", example = "\"Warm-ups\"") String title,
    @Key(value = "The author's name.", example = "\"Ada Example\"") String author,
    @Key(
            value = "The author's Ed25519 public key, X.509 in Base64.",
            example = "\"MCowBQYDK2VwAyEA…\"")
        String publicKey,
    @Key(value = "Ids of its lessons.", example = "[\"a1-first-stop\"]", min = 1)
        List<String> lessons,
    @Key(
            value = "SHA-256 of every file, in hexadecimal digits, by its path in the pack.",
            example = "{}",
            pattern = "[0-9a-f]{64}")
        Map<String, String> files) {
  static final int FORMAT = 1;
  static final String FILE = "manifest.json";
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  public PackManifest {
    lessons = List.copyOf(lessons);
    files = Map.copyOf(files);
  }

  /**
   * Reads one.
   *
   * @throws PackRefused with all that is wrong in it
   */
  static PackManifest read(byte[] json) throws PackRefused {
    try {
      return StrictJson.read(FILE, new String(json, StandardCharsets.UTF_8), PackManifest.class);
    } catch (LessonFormatException e) {
      boolean otherFormat = e.problems().stream().anyMatch(p -> p.path().equals("$.format"));
      throw new PackRefused(
          (otherFormat ? Texts.of("pack.otherFormat") : "")
              + e.problems().stream()
                  .map(LessonProblem::toString)
                  .collect(Collectors.joining("; ")));
    }
  }

  /** As the file holds it, the files in the order of their paths. */
  byte[] json() {
    JsonObject json = GSON.toJsonTree(this).getAsJsonObject();
    json.add("files", GSON.toJsonTree(new TreeMap<>(files)));
    return (GSON.toJson(json) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
