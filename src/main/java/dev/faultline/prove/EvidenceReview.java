package dev.faultline.prove;

import dev.faultline.check.EvidenceLog;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.session.LessonJudge;
import dev.faultline.session.LessonStatus;
import dev.faultline.session.LessonStatus.CheckStatus;
import dev.faultline.session.LessonTools;
import java.util.List;

/**
 * What a lesson's checks say, in its order: before anything was done, and once the walkthrough was.
 *
 * @param refused acts of the walkthrough that could not be done, with the reason
 */
public record EvidenceReview(
    List<CheckStatus> untouched, List<CheckStatus> walked, List<String> refused) {
  public EvidenceReview {
    untouched = List.copyOf(untouched);
    walked = List.copyOf(walked);
    refused = List.copyOf(refused);
  }

  /** Does the walkthrough in child JVMs and waits; what cannot be done of it is refused. */
  public static EvidenceReview of(LessonFolder folder, LessonTools tools) {
    Walk walk = Walk.through(folder, tools);
    return new EvidenceReview(
        untouched(folder).checks(),
        walk.status().checks(),
        walk.refused().stream().map(Walk.Refusal::text).toList());
  }

  /** How a lesson stands before anything was done. */
  static LessonStatus untouched(LessonFolder folder) {
    return LessonJudge.judge(folder, new EvidenceLog(List.of()), false);
  }
}
