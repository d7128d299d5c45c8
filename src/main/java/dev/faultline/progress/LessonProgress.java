package dev.faultline.progress;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * What a learner has done in one lesson. Whatever a method has taken is safe from the death of this
 * process when it returns. Thread-safe.
 */
public interface LessonProgress {
  /** All entries, oldest first. */
  List<JsonObject> entries();

  /** Appends an entry. */
  void append(JsonObject entry);

  /** The learner's edited files, by path relative to the source root. */
  Map<String, String> files();

  /** Keeps the learner's version of a file. */
  void save(String file, String text);

  /** Puts the learner's versions aside, where they stay, so that {@link #files} is empty. */
  void putFilesAside();
}
