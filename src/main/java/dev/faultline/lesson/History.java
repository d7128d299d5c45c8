package dev.faultline.lesson;

import java.util.List;
import java.util.Map;

/**
 * The past of a lesson's program: {@code history/history.json} lists the revisions, oldest first,
 * and {@code history/ID/} holds the files that a revision changed, the first one all of them.
 *
 * @param revisions oldest first; empty when the lesson has no history
 * @param verdicts the most verdicts, good or bad, that a search for the culprit may take
 */
public record History(List<Revision> revisions, int verdicts) {
  /** No history. */
  public static final History NONE = new History(List.of(), 0);

  public History {
    revisions = List.copyOf(revisions);
  }

  /**
   * One revision.
   *
   * @param id its folder's name
   * @param message what its author said of it
   * @param skip whether no verdict on it is possible, because it does not compile
   * @param files the whole program at this revision, by path, anchors stripped
   */
  public record Revision(String id, String message, boolean skip, Map<String, String> files) {
    public Revision {
      files = Map.copyOf(files);
    }
  }
}
