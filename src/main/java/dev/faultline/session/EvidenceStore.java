package dev.faultline.session;

import com.google.gson.JsonObject;
import dev.faultline.check.Evidence;
import dev.faultline.check.EvidenceLog;
import dev.faultline.progress.LessonProgress;
import java.util.ArrayList;
import java.util.List;

/** The evidence of a lesson, kept in the learner's journal as it comes. Thread-safe. */
final class EvidenceStore {
  private static final String STARTED_OVER = "StartedOver";

  private final LessonProgress progress;
  private final List<Evidence> entries;

  EvidenceStore(LessonProgress progress) {
    this.progress = progress;
    entries = new ArrayList<>(read(progress).entries());
  }

  /** The evidence in a journal since the lesson was last begun. */
  static EvidenceLog read(LessonProgress progress) {
    List<Evidence> found = new ArrayList<>();
    for (JsonObject entry : progress.entries()) {
      if (entry.has("type") && entry.get("type").getAsString().equals(STARTED_OVER)) {
        found.clear();
      }
      EvidenceJson.read(entry).ifPresent(found::add);
    }
    return new EvidenceLog(found);
  }

  synchronized void add(Evidence evidence) {
    entries.add(evidence);
    progress.append(EvidenceJson.write(evidence));
  }

  synchronized EvidenceLog log() {
    return new EvidenceLog(entries);
  }

  /** Sets all evidence aside; the journal keeps it. */
  synchronized void startOver() {
    JsonObject entry = new JsonObject();
    entry.addProperty("type", STARTED_OVER);
    progress.append(entry);
    entries.clear();
  }
}
