package dev.faultline.progress;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Progress in one lesson's data folder. What cannot be written is kept in memory, so that the
 * learner can go on; it is then lost with the process.
 */
final class FileLessonProgress implements LessonProgress {
  /** Something done with files. */
  private interface FileAct {
    void run() throws IOException;
  }

  private final Journal journal;
  private final LearnerFiles files;
  private final Consumer<IOException> failed;
  private final MemoryProgress unwritten = new MemoryProgress();
  private boolean filesHidden;

  /**
   * @param failed told of everything that could not be read or written
   */
  FileLessonProgress(Path directory, Consumer<IOException> failed) {
    journal = new Journal(directory.resolve("journal.jsonl"));
    files = new LearnerFiles(directory);
    this.failed = failed;
  }

  @Override
  public synchronized List<JsonObject> entries() {
    List<JsonObject> all = new ArrayList<>();
    attempt(() -> all.addAll(journal.read()), () -> {});
    all.addAll(unwritten.entries());
    return List.copyOf(all);
  }

  @Override
  public synchronized void append(JsonObject entry) {
    attempt(() -> journal.append(entry), () -> unwritten.append(entry));
  }

  @Override
  public synchronized Map<String, String> files() {
    Map<String, String> all = new TreeMap<>();
    if (!filesHidden) {
      attempt(() -> all.putAll(files.read()), () -> {});
    }
    all.putAll(unwritten.files());
    return Map.copyOf(all);
  }

  @Override
  public synchronized void save(String file, String text) {
    attempt(() -> files.write(file, text), () -> unwritten.save(file, text));
    if (unwritten.files().containsKey(file)) {
      unwritten.save(file, text);
    }
  }

  @Override
  public synchronized void putFilesAside() {
    unwritten.putFilesAside();
    attempt(files::putAside, () -> filesHidden = true);
  }

  private void attempt(FileAct act, Runnable otherwise) {
    try {
      act.run();
    } catch (IOException e) {
      otherwise.run();
      failed.accept(e);
    }
  }
}
