package dev.faultline.session;

import dev.faultline.lesson.History;
import dev.faultline.lesson.History.Revision;
import dev.faultline.search.Bisection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the search for the revision that brought the fault stands.
 *
 * @param search its revisions are numbered as in {@code history}
 * @param trial what the one to judge next did; null at the end
 * @param borneOut at the end, with one culprit: whether runs show the symptom on it and not on the
 *     one before it
 */
public record RevisionStanding(
    History history, Bisection search, @Nullable RevisionTrial trial, boolean borneOut) {
  /** The revision of a number. */
  public Revision revision(int number) {
    return history.revisions().get(number);
  }

  /** The revisions among which the search has ended, oldest first; empty before. */
  public List<Revision> culprits() {
    return search.culprits().stream().map(this::revision).toList();
  }
}
