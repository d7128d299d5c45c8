package dev.faultline.prove;

import dev.faultline.check.EvidenceLog;
import dev.faultline.debug.CommandRefused;
import dev.faultline.lesson.Act;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.progress.MemoryProgress;
import dev.faultline.session.ActPlayer;
import dev.faultline.session.LessonSession;
import dev.faultline.session.LessonStatus;
import dev.faultline.session.LessonTools;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of doing a walkthrough's acts.
 *
 * @param refused acts that could not be done, with the reason
 */
record Walk(EvidenceLog log, LessonStatus status, List<String> refused) {
  Walk {
    refused = List.copyOf(refused);
  }

  /** Does the acts of a lesson's walkthrough, up to the first that is refused. */
  static Walk through(LessonFolder folder, LessonTools tools) {
    return of(folder, folder.walkthrough(), tools, false);
  }

  /** Does acts, also behind one that is refused. */
  static Walk past(LessonFolder folder, List<Act> acts, LessonTools tools) {
    return of(folder, acts, tools, true);
  }

  private static Walk of(
      LessonFolder folder, List<Act> acts, LessonTools tools, boolean pastRefusals) {
    List<String> refused = new ArrayList<>();
    try (LessonSession lesson = new LessonSession(folder, tools, new MemoryProgress())) {
      ActPlayer player = new ActPlayer(lesson);
      for (int i = 0; i < acts.size() && (pastRefusals || refused.isEmpty()); i++) {
        try {
          player.play(acts.get(i));
        } catch (CommandRefused refusal) {
          refused.add(
              "act %d (%s) was refused: %s".formatted(i + 1, acts.get(i), refusal.getMessage()));
        }
      }
      return new Walk(lesson.evidence(), lesson.status(), refused);
    }
  }
}
