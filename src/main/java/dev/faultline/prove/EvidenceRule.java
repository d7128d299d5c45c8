package dev.faultline.prove;

import dev.faultline.check.EvidenceLog;
import dev.faultline.check.Verdict;
import dev.faultline.debug.CommandRefused;
import dev.faultline.lesson.Act;
import dev.faultline.lesson.LessonFolder;
import dev.faultline.progress.MemoryProgress;
import dev.faultline.session.ActPlayer;
import dev.faultline.session.LessonJudge;
import dev.faultline.session.LessonSession;
import dev.faultline.session.LessonStatus;
import java.util.ArrayList;
import java.util.List;

/** Rule 6: untouched, every check fails; walked through, every check passes. */
final class EvidenceRule implements Rule {
  @Override
  public String id() {
    return "evidence";
  }

  @Override
  public String title() {
    return "every check fails on an untouched log and passes on the walkthrough's";
  }

  @Override
  public List<Finding> check(Proof proof) {
    LessonFolder folder = proof.folder();
    List<Finding> findings = new ArrayList<>();
    LessonStatus untouched = LessonJudge.judge(folder, new EvidenceLog(List.of()), false);
    for (LessonStatus.CheckStatus check : untouched.checks()) {
      if (!(check.verdict() instanceof Verdict.Failed)) {
        findings.add(
            Finding.of(
                "lesson.json",
                "check " + check.check().id() + " does not fail before anything was done"));
      }
    }
    walkThrough(proof, findings);
    return findings;
  }

  private static void walkThrough(Proof proof, List<Finding> findings) {
    LessonFolder folder = proof.folder();
    try (LessonSession lesson = new LessonSession(folder, proof.tools(), new MemoryProgress())) {
      ActPlayer player = new ActPlayer(lesson);
      List<Act> acts = folder.walkthrough();
      for (int i = 0; i < acts.size(); i++) {
        try {
          player.play(acts.get(i));
        } catch (CommandRefused refused) {
          findings.add(
              Finding.of(
                  "walkthrough.json",
                  "act %d (%s) was refused: %s"
                      .formatted(i + 1, acts.get(i), refused.getMessage())));
          return;
        }
      }
      judge(lesson.status(), folder, findings);
    }
  }

  private static void judge(LessonStatus status, LessonFolder folder, List<Finding> findings) {
    for (LessonStatus.CheckStatus check : status.checks()) {
      if (!check.verdict().passed()) {
        findings.add(
            Finding.of(
                "walkthrough.json",
                "check " + check.check().id() + " does not pass: " + check.verdict()));
      }
    }
    for (LessonStatus.StepStatus step : status.steps()) {
      if (!step.done()) {
        findings.add(
            Finding.of(
                "walkthrough.json",
                "step " + step.step().id() + " is not done; missing: " + step.missing()));
      }
    }
    double share = (double) status.score() / Math.max(1, status.maxScore());
    if (share < folder.lesson().scoring().passAt()) {
      findings.add(
          Finding.of(
              "walkthrough.json",
              "scores %d of %d, below passAt".formatted(status.score(), status.maxScore())));
    }
  }
}
