package dev.faultline.pack;

import com.google.gson.GsonBuilder;
import dev.faultline.lesson.Key;
import dev.faultline.lesson.LessonFormatException;
import dev.faultline.lesson.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;

/** The authors whose packs the learner has let in, by the fingerprints of their keys. */
final class KnownAuthors {
  /** What the file holds. */
  record AuthorsFile(
      @Key(
              value = "Names of authors by the fingerprint of their key.",
              example = "{}",
              fallback = "{}")
          Map<String, String> authors) {}

  private final Path file;

  KnownAuthors(Path file) {
    this.file = file;
  }

  /** Names by fingerprint; none when the file is broken, so that the learner is asked again. */
  Map<String, String> read() {
    try {
      return StrictJson.read(file.toString(), Files.readString(file), AuthorsFile.class).authors();
    } catch (IOException | LessonFormatException none) {
      return Map.of();
    }
  }

  void add(String fingerprint, String name) throws IOException {
    Map<String, String> authors = new TreeMap<>(read());
    authors.put(fingerprint, name);
    String json =
        new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .create()
            .toJson(Map.of("authors", authors));
    Path beside = Files.createTempFile(file.getParent(), "authors", ".part");
    Files.writeString(beside, json + "\n");
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
