package dev.faultline.session;

import com.google.gson.JsonObject;
import dev.faultline.check.Evidence;
import dev.faultline.check.Evidence.Claim;
import dev.faultline.check.EvidenceLog;
import dev.faultline.progress.LessonProgress;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The evidence of a lesson, kept in the learner's journal as it comes. Thread-safe. */
final class EvidenceStore {
  private static final String STARTED_OVER = "StartedOver";
  private static final String WHEN = "when";

  private final LessonProgress progress;
  private final InstantSource clock;
  private final List<Evidence> entries;

  /**
   * @param clock says when evidence comes
   */
  EvidenceStore(LessonProgress progress, InstantSource clock) {
    this.progress = progress;
    this.clock = clock;
    entries = new ArrayList<>(read(progress).entries());
  }

  /** The evidence in a journal since the lesson was last begun. */
  static EvidenceLog read(LessonProgress progress) {
    return new EvidenceLog(
        current(progress).stream().map(EvidenceJson::read).flatMap(Optional::stream).toList());
  }

  /** When the learner last committed to something since the lesson was last begun. */
  static Optional<Instant> latestClaim(LessonProgress progress) {
    return latest(
        progress, entry -> EvidenceJson.read(entry).filter(Claim.class::isInstance).isPresent());
  }

  /** When something last happened since the lesson was last begun. */
  static Optional<Instant> latest(LessonProgress progress) {
    return latest(progress, entry -> true);
  }

  private static Optional<Instant> latest(LessonProgress progress, Predicate<JsonObject> which) {
    return current(progress).stream()
        .filter(which)
        .map(EvidenceStore::when)
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }

  /** The journal's entries since the lesson was last begun, oldest first. */
  static List<JsonObject> current(LessonProgress progress) {
    List<JsonObject> found = new ArrayList<>();
    for (JsonObject entry : progress.entries()) {
      if (entry.has("type") && entry.get("type").getAsString().equals(STARTED_OVER)) {
        found.clear();
      }
      found.add(entry);
    }
    return found;
  }

  private static Optional<Instant> when(JsonObject entry) {
    try {
      return entry.has(WHEN)
          ? Optional.of(Instant.parse(entry.get(WHEN).getAsString()))
          : Optional.empty();
    } catch (DateTimeParseException | UnsupportedOperationException broken) {
      return Optional.empty();
    }
  }

  synchronized void add(Evidence evidence) {
    entries.add(evidence);
    JsonObject entry = EvidenceJson.write(evidence);
    entry.addProperty(WHEN, clock.instant().toString());
    progress.append(entry);
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
