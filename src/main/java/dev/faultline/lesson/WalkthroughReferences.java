package dev.faultline.lesson;

import dev.faultline.i18n.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds {@code walkthrough.json} against the lesson and its sources. */
final class WalkthroughReferences {
  private final Lesson lesson;
  private final LessonContents contents;
  private final JsonFile json;

  WalkthroughReferences(Lesson lesson, LessonContents contents, JsonFile json) {
    this.lesson = lesson;
    this.contents = contents;
    this.json = json;
  }

  void check(List<Act> acts) {
    for (int i = 0; i < acts.size(); i++) {
      String path = "$.acts[" + i + "]";
      if (acts.get(i) instanceof Act.Placed placed) {
        checkAnchor(path + ".at", placed.at());
      }
      if (acts.get(i) instanceof Act.Checked answer) {
        checkAnswer(path + ".check", acts.get(i), answer.check());
      }
      if (acts.get(i) instanceof Act.Fix fix) {
        checkFiles(path + ".files", fix.files());
      }
    }
  }

  private void checkAnchor(String path, String anchor) {
    Set<String> known = contents.buggy().anchors().keySet();
    if (!known.contains(anchor)) {
      json.problem(path, Texts.of("problem.anchor.none", anchor, Nearest.hint(anchor, known)));
    }
  }

  private void checkAnswer(String path, Act act, String id) {
    Optional<CheckSpec> check = lesson.check(id);
    if (check.isEmpty()) {
      Set<String> ids = lesson.checks().stream().map(CheckSpec::id).collect(Collectors.toSet());
      json.problem(path, Texts.of("problem.check.none", id, Nearest.hint(id, ids)));
    } else if (!check.get().answeredBy(act)) {
      String name = Choices.hyphenated(act.getClass());
      json.problem(path, Texts.of("problem.check.act", id, name));
    }
  }

  private void checkFiles(String path, List<String> files) {
    Set<String> known = contents.fixed().files().keySet();
    for (int i = 0; i < files.size(); i++) {
      String file = files.get(i);
      if (!known.contains(file)) {
        json.problem(
            JsonNode.path(path, i),
            Texts.of("problem.file.none", file, "fixed/", Nearest.hint(file, known)));
      }
    }
  }
}
