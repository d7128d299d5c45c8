package dev.faultline.progress;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of JSON objects, one per line, that only grows. An entry and its line end are one write in
 * append mode, so that entries of several processes do not mix, and a process killed while writing
 * leaves at most one torn line at the end. A torn line is skipped on reading and never joined with
 * the next entry.
 */
final class Journal {
  private static final TypeAdapter<JsonElement> JSON =
      new GsonBuilder()
          .setStrictness(Strictness.STRICT)
          .serializeNulls()
          .disableHtmlEscaping()
          .create()
          .getAdapter(JsonElement.class);

  private final Path file;

  Journal(Path file) {
    this.file = file;
  }

  List<JsonObject> read() throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException none) {
      return List.of();
    }
    List<JsonObject> entries = new ArrayList<>();
    new String(bytes, StandardCharsets.UTF_8)
        .lines()
        .forEach(line -> parse(line).ifPresent(entries::add));
    return entries;
  }

  private static Optional<JsonObject> parse(String line) {
    try {
      return JSON.fromJson(line) instanceof JsonObject entry
          ? Optional.of(entry)
          : Optional.empty();
    } catch (JsonParseException | IOException torn) {
      return Optional.empty();
    }
  }

  void append(JsonObject entry) throws IOException {
    Files.createDirectories(file.getParent());
    String line = (endsTorn() ? "\n" : "") + JSON.toJson(entry) + "\n";
    // Not a FileChannel: an interrupted thread would close it in the middle of a write.
    try (FileOutputStream out = new FileOutputStream(file.toFile(), true)) {
      out.write(line.getBytes(StandardCharsets.UTF_8));
    }
  }

  private boolean endsTorn() throws IOException {
    if (!Files.exists(file) || Files.size(file) == 0) {
      return false;
    }
    try (RandomAccessFile existing = new RandomAccessFile(file.toFile(), "r")) {
      existing.seek(existing.length() - 1);
      return existing.read() != '\n';
    }
  }
}
