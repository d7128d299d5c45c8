package dev.faultline.prove;

import dev.faultline.check.EvidenceLog;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.Ending;
import dev.faultline.debug.SessionState;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.Act;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.lesson.WalkthroughText;
import dev.faultline.progress.MemoryProgress;
import dev.faultline.session.ActPlayer;
import dev.faultline.session.LessonSession;
import dev.faultline.session.LessonStatus;
import dev.faultline.session.LessonTools;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What came of doing a walkthrough's acts.
 *
 * @param refused acts that could not be done
 * @param unreadable why expressions that checks ask for could not be evaluated, by expression
 * @param endings the ways in which runs ended by themselves or by their time limit
 */
record Walk(
    EvidenceLog log,
    LessonStatus status,
    List<Refusal> refused,
    Map<String, String> unreadable,
    Set<Ending> endings) {
  Walk {
    refused = List.copyOf(refused);
    unreadable = Map.copyOf(unreadable);
    endings = Set.copyOf(endings);
  }

  /**
   * An act that could not be done.
   *
   * @param act its number, from 1
   * @param text which act, and why
   */
  record Refusal(int act, String text) {}

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
    List<Refusal> refused = new ArrayList<>();
    Set<Ending> endings = new HashSet<>();
    try (LessonSession lesson = new LessonSession(folder, tools, new MemoryProgress())) {
      ActPlayer player = new ActPlayer(lesson);
      String ended = "";
      for (int i = 0; i < acts.size() && (pastRefusals || refused.isEmpty()); i++) {
        try {
          player.play(acts.get(i));
          if (!(lesson.program().state() instanceof SessionState.Ended end)) {
            ended = "";
          } else if (ended.isEmpty()) {
            endings.add(end.ending());
            ended = Texts.of("prove.walk.ended", numbered(acts, i));
          }
        } catch (CommandRefused refusal) {
          refused.add(
              new Refusal(
                  i + 1,
                  Texts.of("prove.walk.refused", numbered(acts, i), refusal.getMessage(), ended)));
        }
      }
      return new Walk(lesson.evidence(), lesson.status(), refused, lesson.unreadable(), endings);
    }
  }

  private static String numbered(List<Act> acts, int index) {
    return (index + 1) + ", " + WalkthroughText.text(acts.get(index)) + ",";
  }
}
