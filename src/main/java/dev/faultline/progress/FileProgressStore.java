package dev.faultline.progress;

import dev.faultline.i18n.Texts;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Progress in files: {@code lessons/<id>/} below the data folder holds {@code journal.jsonl},
 * {@code files/} with the learner's versions, and {@code aside/<n>/} with those put aside. Several
 * Faultline processes may use the folder at once. Thread-safe.
 */
public final class FileProgressStore implements ProgressStore {
  private final Path folder;
  private final Consumer<String> notes;
  private final AtomicBoolean noted = new AtomicBoolean();
  private final Map<String, LessonProgress> lessons = new ConcurrentHashMap<>();

  /**
   * @param folder the data folder, made when something is first kept
   * @param notes takes one line for the learner, at most once, when the folder cannot be used; it
   *     may be called on any thread
   */
  public FileProgressStore(Path folder, Consumer<String> notes) {
    this.folder = folder;
    this.notes = notes;
  }

  @Override
  public LessonProgress lesson(String lessonId) {
    if (!lessonId.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      throw new IllegalArgumentException("not a lesson's id: " + lessonId);
    }
    return lessons.computeIfAbsent(
        lessonId,
        id -> new FileLessonProgress(folder.resolve("lessons").resolve(id), this::failed));
  }

  private void failed(IOException failure) {
    if (noted.compareAndSet(false, true)) {
      notes.accept(Texts.of("progress.unwritten", folder, reason(failure)));
    }
  }

  /** The system's own words, such as "Read-only file system"; those of Java repeat the path. */
  private static String reason(IOException failure) {
    String words =
        failure instanceof FileSystemException inFolder
            ? inFolder.getReason()
            : failure.getMessage();
    return words == null ? failure.getClass().getSimpleName() : words;
  }
}
