package dev.faultline.author;

import dev.faultline.lesson.Act;
import dev.faultline.lesson.WalkthroughText;
import java.util.ArrayList;
import java.util.List;

/** The {@code walkthrough.json} of a draft. */
final class DraftWalkthroughJson {
  private final Draft draft;

  DraftWalkthroughJson(Draft draft) {
    this.draft = draft;
  }

  String text() {
    String fault = draft.firstAnchor();
    List<Act> acts = new ArrayList<>();
    acts.add(new Act.Continue());
    if (draft.symptom().kind().equals("exception")) {
      // The program has stopped where it throws; this lets it die.
      acts.add(new Act.Continue());
    }
    acts.add(new Act.Break(fault, ""));
    acts.add(new Act.Continue());
    acts.add(new Act.Blame(DraftLessonJson.LINE, fault, 3));
    acts.add(new Act.Cause(DraftLessonJson.CAUSE, DraftLessonJson.RIGHT, 3));
    acts.add(new Act.Clear(fault));
    acts.add(new Act.Fix(List.copyOf(draft.changed())));
    acts.add(new Act.Run(""));
    acts.add(new Act.Continue());
    acts.add(new Act.Test(DraftLessonJson.MENDED));
    return WalkthroughText.of(acts);
  }
}
