package dev.faultline.progress;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Progress that is forgotten with the object; for the prover. */
public final class MemoryProgress implements LessonProgress {
  private final List<JsonObject> entries = new ArrayList<>();
  private final Map<String, String> files = new TreeMap<>();

  @Override
  public synchronized List<JsonObject> entries() {
    return List.copyOf(entries);
  }

  @Override
  public synchronized void append(JsonObject entry) {
    entries.add(entry.deepCopy());
  }

  @Override
  public synchronized Map<String, String> files() {
    return Map.copyOf(files);
  }

  @Override
  public synchronized void save(String file, String text) {
    files.put(file, text);
  }

  @Override
  public synchronized void putFilesAside() {
    files.clear();
  }
}
